/** Asking a question of the board, or changing one. */
import { computed } from 'vue'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { lastRank, sourcesOf } from './board-view.ts'
import { useBoard } from './useBoard.ts'
import { useBoardText } from './useBoardText.ts'

/** As an enquiry takes it (`shared/records/enquiry.ts`). */
const longest = 600

export function useEnquiryForm(challenge: () => string, id: () => string | undefined) {
  const board = useBoard(challenge)
  const { t, run, edition, enquiries, figures, sayPair, nameOf, place } = board
  const { errors, list, judge } = useErrors<'source' | 'text'>()
  const found = computed(() => enquiries.value?.find((one) => one.id === id()))
  const name = `question:${id() ?? challenge()}`
  const writing = useBoardText(name, () => found.value?.body.question)
  const { form } = writing
  /** A list of choices knows no null. */
  const chosen = computed({
    get: () => form.chosen ?? '',
    set: (value: string) => (form.chosen = value || null),
  })

  const sources = computed(() => sourcesOf(edition.value?.body ?? { sections: [] }, figures.value))
  const choices = computed(() => {
    const { paragraphs, codes } = sources.value
    return [
      ...paragraphs.map(({ id: value, number, text, section }) => ({
        ...{ value, group: sayPair(section) },
        words: `${number} ${text.length > 80 ? `${text.slice(0, 78)}…` : text}`,
      })),
      ...codes.map((code) => ({
        value: code,
        words: t('figureChoice', { code, name: nameOf(code) }),
      })),
    ]
  })

  async function save(): Promise<void> {
    const text = cleanText(form.text)
    const isChosen = found.value ?? choices.value.some(({ value }) => value === chosen.value)
    const over = text.length - longest
    const isFine = judge({
      source: isChosen ? undefined : t('sourceWrong'),
      text: !/\S/u.test(text)
        ? t('questionWrong')
        : over > 0
          ? t('tooLong', { n: over })
          : undefined,
    })
    if (!isFine) return
    const isDone = await run(async () => {
      if (!found.value) await ask(text)
      else if (writing.isChanged.value) await change(text)
    })
    if (isDone) await writing.leave(`/board/${challenge()}`)
  }
  function ask(question: string) {
    const source = sources.value.codes.includes(chosen.value)
      ? { is: 'indicator', code: chosen.value }
      : { is: 'paragraph', edition: edition.value?.id, paragraph: chosen.value }
    const rank = lastRank(enquiries.value ?? [])
    return command('enquiry', 'ask', { ...place.value, source, rank, question })
  }
  function change(text: string) {
    const { base, settles } = writing.settling()
    const record = found.value?.id ?? ''
    return command('enquiry', 'write', { text, settles }, { record, base })
  }
  return { ...{ board, t, writing, form, chosen, choices, errors, list, save, found } }
}
