/** The team's placing of one enabler: made once, moved and explained by whoever leads the visit. */
import { computed } from 'vue'
import { placingOf } from '../../../shared/records/placing.ts'
import { scales } from '../../../shared/self-view/scales.ts'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { isStep, placedOf } from './board-view.ts'
import { useBoard } from './useBoard.ts'
import { useBoardText } from './useBoardText.ts'

/** As a placing takes it (`shared/records/placing.ts`). */
const longest = 400

export function usePlacing(challenge: () => string, key: () => string) {
  const board = useBoard(challenge)
  const { t, run, enablers, placings, place, sayPair } = board
  const { errors, list, judge } = useErrors<'step' | 'text'>()
  const record = placingOf(challenge(), key())
  const enabler = computed(() => enablers.value.find((one) => one.key === key()))
  /** The one that is written in; an older one has another id, and is gone on with where it stands alone. */
  const placed = computed(() => placedOf(placings.value ?? [], key()))
  const found = computed(() => placed.value[0])
  const name = `${challenge()}:${key()}`
  // Each is kept with what was seen of it: writing the line does not hold on to an old step.
  const step = useBoardText(`placing-step:${name}`, () => found.value?.body.step)
  const why = useBoardText(`placing:${name}`, () => found.value?.body.why)

  async function save(): Promise<void> {
    const text = cleanText(why.form.text)
    const over = text.length - longest
    const isFine = judge({
      step: isStep(step.form.text) ? undefined : t('stepWrong'),
      text: !/\S/u.test(text) ? t('whyWrong') : over > 0 ? t('tooLong', { n: over }) : undefined,
    })
    if (!isFine) return
    if (!(await run(() => (found.value ? change(found.value.id, text) : make(text))))) return
    await step.done()
    await why.leave(`/board/${challenge()}`)
  }
  const make = (text: string) => {
    const args = { ...place.value, key: key(), step: step.form.text, why: text }
    return command('placing', 'make', args, { record })
  }

  /** Each part is a command of its own, so that two people who change different parts do not meet. */
  async function change(id: string, text: string): Promise<void> {
    if (step.isChanged.value) {
      const { base, settles } = step.settling()
      await command('placing', 'move', { text: step.form.text, settles }, { record: id, base })
    }
    if (why.isChanged.value) {
      const { base, settles } = why.settling()
      await command('placing', 'explain', { text, settles }, { record: id, base })
    }
  }
  const sayStep = (value: string) => (isStep(value) ? t(value) : value)
  return {
    ...{ board, t, step, why, errors, list, save, sayStep },
    /** A list of answers knows no empty one. */
    chosen: computed({
      get: () => step.form.text || null,
      set: (value: string | null) => (step.form.text = value ?? ''),
    }),
    state: computed(() => {
      const both = [step.state.value, why.state.value]
      return both.find((one) => one === 'not-saved') ?? both.find((one) => one !== undefined)
    }),
    /** What stands beside it as a placing of its own: all of it is shown. */
    others: computed(() =>
      placed.value.slice(1).map(({ id, body: { step: at, why: line } }) => ({
        id,
        steps: [at, ...at.alternatives].map(({ text }) => sayStep(text)).join(t('or')),
        whys: [line, ...line.alternatives].map(({ text }) => text),
      })),
    ),
    title: computed(() => (enabler.value ? sayPair(enabler.value.title) : '')),
    own: computed(() => (enabler.value?.own ? t(enabler.value.own) : t('notPlaced'))),
    steps: computed(() => scales.journey.map((value) => ({ value, words: t(value) }))),
  }
}
