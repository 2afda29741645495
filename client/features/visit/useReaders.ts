/** Who reads what is sent from here, and in which form: as the rules say it, for this person. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Entry } from '../../../shared/answer.ts'
import { readersOf } from '../../../shared/readers.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { readerWords } from './words-readers.ts'

/** One audience of an answer, and what it reads of it. */
export type ReaderRow = { who: string; reads: string }

export function useReaders(challenge: string) {
  const t = useWords(readerWords)
  const session = useSession()
  const now = useNow()

  const sort = computed(() => {
    const own = session.appointments.filter(
      (one) => one.role === 'expert' && one.challenge === challenge,
    )
    const held = own.find((one) => isHeld(one, now.value))
    if (!held) return 'Late'
    return held.group === null ? '' : 'Group'
  })

  function sayTeam(entry: Entry): string {
    const { team } = readersOf(entry)
    switch (team) {
      case 'words':
        return `${t('teamWords')} ${sayName(entry)}`
      case 'theme':
        return t('teamTheme')
      case 'nothing':
        return t('teamNothing')
      case 'never':
        return t('never')
      default:
        return team satisfies never
    }
  }
  const sayName = ({ credit }: Entry) =>
    credit.as === 'name' ? t('named', { name: credit.name }) : t('unnamed')

  function sayCouncil(entry: Entry): string {
    const { team, isCounted } = readersOf(entry)
    if (!isCounted) return t('never')
    const shared = { words: t('councilWords'), theme: t('councilTheme'), nothing: '', never: '' }
    return `${shared[team]} ${t('counted')}`.trim()
  }

  /** For whom what is read of one answer. */
  function sayReaders(entry: Entry): ReaderRow[] {
    const isLate = sort.value === 'Late'
    return [
      {
        who: t(`reviewers${sort.value}`),
        reads: isLate ? `${t('exact')} ${t('passedOn')}` : t('exact'),
      },
      { who: t('team'), reads: sayTeam(entry) },
      { who: t('council'), reads: sayCouncil(entry) },
    ]
  }
  return {
    readers: computed(() => t(`readers${sort.value}`)),
    othersLater: computed(() => (sort.value === 'Late' ? '' : t('othersLater'))),
    readersMore: computed(() => `${t('askedFirst')} ${t('notSafe')}`),
    whoReads: computed(() => t('whoReads')),
    sayReaders,
  }
}
