/** Writing one text of a section: kept as it is typed, whole where others wrote at the same time. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useFigures } from '../../local/figures.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { nothingSeen, type Seen, useSideBySide } from '../../local/side-by-side.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { longestOf, targetOf, textOf } from './texts.ts'
import { useFigureNames } from './useFigureNames.ts'
import { useNames } from './useNames.ts'
import { useSectionParts } from './useSectionParts.ts'
import { textWords } from './words-section.ts'
import { paragraphsOf, rankAfter } from './writing-view.ts'

export function useText(
  id: () => string,
  key: () => string,
  of: () => string,
  after: () => string | undefined,
) {
  const parts = useSectionParts(id, key)
  const { section, asked } = parts
  const t = useWords(textWords)
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'text'>()
  const { sayWho } = useNames(() => parts.body.value?.challenge ?? '')
  // The name of an indicator comes with the figures.
  if (targetOf(of()) === 'story') useFigures()
  const sayFigure = useFigureNames(() => parts.body.value?.region ?? '')
  const name = `self-view:${id()}:${key()}:${of()}`.replaceAll('/', '-')
  const kept = useKeptForm<Seen>(name, nothingSeen)
  const { form, state } = kept
  const standing = () => section.value && textOf(section.value.body, of())
  // Where several texts stand none of them is offered first: it is kept only once somebody chose or wrote.
  const fill = (values: Seen) =>
    kept.fill(values.seen.length > 0 ? { ...values, text: '' } : values)
  const side = useSideBySide(form, fill, standing)
  const hasChosen = ref(false)
  const target = targetOf(of())
  const most = longestOf(of())

  function give() {
    const record = section.value?.id ?? ''
    const text = cleanText(form.text)
    const { base, settles } = side.settling()
    switch (target) {
      case 'new': {
        const all = section.value ? paragraphsOf(section.value.body).standing : []
        return command('section', 'add', { rank: rankAfter(all, after()), text }, { record })
      }
      case 'paragraph':
        return command('section', 'write', { paragraph: of(), text, settles }, { record, base })
      case 'summary':
        return command('section', 'summarise', { text, settles }, { record, base })
      case 'story':
        return command('section', 'tell', { code: of(), text, settles }, { record, base })
      default:
        return target satisfies never
    }
  }
  async function save(): Promise<void> {
    const n = form.text.length
    const isParagraph = target === 'new' || target === 'paragraph'
    const isBlank = !/\S/u.test(form.text)
    const isUnchosen = side.texts.value.length > 0 && isBlank && !hasChosen.value
    const wrong = isUnchosen
      ? t('choose', { n: side.texts.value.length })
      : isParagraph && isBlank
        ? t('missing')
        : n > most
          ? t('long', { n, most })
          : undefined
    if (!judge({ text: wrong })) return
    const isSettled = side.texts.value.length > 0
    const isDone = !side.isChanged.value || (await run(give))
    if (!isDone) return
    await kept.done()
    await router.replace({ path: parts.place(), query: isSettled ? { settled: of() } : {} })
  }
  function take(text: string): void {
    hasChosen.value = true
    side.take(text)
  }

  return {
    ...parts,
    ...{ t, form, keeping: state, errors, list, isBusy, trouble, sayWho, save, take },
    ...{ texts: side.texts, hasMoved: side.hasMoved },
    isThere: computed(() => target === 'new' || target === 'summary' || standing() !== undefined),
    heading: computed(() => t(target, { what: sayFigure(of()) })),
    prompt: computed(() =>
      target === 'story'
        ? t('storyHint')
        : target === 'summary'
          ? t('summaryHint')
          : asked.value
            ? parts.say(asked.value.prompt)
            : '',
    ),
    rows: target === 'new' || target === 'paragraph' ? 10 : 5,
  }
}
