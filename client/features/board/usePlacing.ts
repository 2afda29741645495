/** The team's placing of one enabler: made once, moved and explained by whoever leads the visit. */
import { computed } from 'vue'
import { scales } from '../../../shared/self-view/scales.ts'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { useBoard } from './useBoard.ts'
import { useBoardText } from './useBoardText.ts'

/** As a placing takes it (`shared/records/placing.ts`). */
const longest = 400

export function usePlacing(challenge: () => string, key: () => string) {
  const board = useBoard(challenge)
  const { t, run, enablers, placings, place, sayPair } = board
  const { errors, list, judge } = useErrors<'step' | 'text'>()
  const enabler = computed(() => enablers.value.find((one) => one.key === key()))
  const found = computed(() => placings.value?.find(({ body }) => body.key === key()))
  const writing = useBoardText(
    `placing:${challenge()}:${key()}`,
    computed(() => found.value?.body.why),
    computed(() => found.value?.body.step.text),
  )
  const { form } = writing

  async function save(): Promise<void> {
    const text = cleanText(form.text)
    const over = text.length - longest
    const isStep = (scales.journey as readonly string[]).includes(form.chosen ?? '') // a tuple of literals
    const isFine = judge({
      step: isStep ? undefined : t('stepWrong'),
      text: !/\S/u.test(text) ? t('whyWrong') : over > 0 ? t('tooLong', { n: over }) : undefined,
    })
    if (!isFine) return
    if (await run(() => (found.value ? change(text) : make(text))))
      await writing.leave(`/board/${challenge()}`)
  }
  const make = (why: string) =>
    command('placing', 'make', { ...place.value, key: key(), step: form.chosen, why })

  /** Each part is a command of its own, so that two people who change different parts do not meet. */
  async function change(text: string): Promise<void> {
    const before = found.value
    if (!before) return
    const { step, why } = before.body
    const record = before.id
    const settles = step.alternatives.map((one) => one.command)
    if (form.chosen !== step.text || settles.length > 0)
      await command(
        'placing',
        'move',
        { text: form.chosen, settles },
        { record, base: step.command },
      )
    const { args, base } = writing.edit(text)
    if (text !== why.text || args.settles.length > 0)
      await command('placing', 'explain', args, { record, base })
  }
  return {
    ...{ board, t, writing, errors, list, save },
    title: computed(() => (enabler.value ? sayPair(enabler.value.title) : '')),
    own: computed(() => (enabler.value?.own ? t(enabler.value.own) : t('notPlaced'))),
    steps: computed(() => scales.journey.map((value) => ({ value, words: t(value) }))),
  }
}
