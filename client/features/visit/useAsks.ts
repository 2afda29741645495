/** What an author is asked about: to share words of theirs, or to say that somebody spoke of something. */
import { computed } from 'vue'
import { type Entry, keyOf, wordsIn } from '../../../shared/answer.ts'
import { readersOf } from '../../../shared/readers.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Response } from '../../../shared/records/response.ts'
import { openAsks } from '../../local/for-author.ts'
import type { Shown } from '../../local/records.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { useSayEntries } from './say-entries.ts'
import { mineWords } from './words-mine.ts'
import { themeWords } from './words-theme.ts'

type Sent = Shown<Response>

/** Whether it can feed a theme and nothing more, as its author was told before they sent it. */
export const isThemeOnly = (entry: Entry | undefined): boolean =>
  entry !== undefined && readersOf(entry).team === 'theme'

export function useAsks(
  newestFirst: () => readonly Sent[],
  questionsOf: (sent: Sent) => Questionnaire['questions'],
) {
  const t = useWords(mineWords)
  const tTheme = useWords(themeWords)
  const { sayEntry } = useSayEntries()
  const asks = computed(() =>
    newestFirst().flatMap((sent) =>
      openAsks(sent.body).map((one) => {
        const entry = sent.body.entries.find((each) => keyOf(each) === one.key)
        const said = entry && sayEntry(entry, questionsOf(sent))
        const wrote = (entry && wordsIn(entry)) ?? ''
        return {
          ...{ id: `${sent.id} ${one.key}`, response: sent.id, one, wrote },
          question: said?.question ?? '',
          isSame: wrote === one.text,
          isTheme: isThemeOnly(entry),
          asked: t('asked', { day: sayMoment(one.askedAt) }),
        }
      }),
    ),
  )
  return {
    asks,
    askTitle: computed(() =>
      t(asks.value.some(({ isTheme }) => isTheme) ? 'askTitleTheme' : 'askTitle'),
    ),
    /** The words for what this entry can be used for. */
    sayOf: (entry: Entry | undefined) => (isThemeOnly(entry) ? tTheme : t),
  }
}
