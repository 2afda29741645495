/** How a row of the round is said: what is next, and who is waited for. */
import { roleWords } from '../../ui/words-sector.ts'
import { sayDays, sayShortDay } from '../../ui/days.ts'
import { type Say, useWords } from '../../ui/words.ts'
import type { MilestoneName, Next } from './round-view.ts'
import type { Waiting } from './waiting-for.ts'
import { roundWords } from './words-round.ts'

const nextKeys = {
  selfView: 'nextSelfView',
  signed: 'nextSigned',
  visit: 'nextVisit',
  letter: 'nextLetter',
  scrutiny: 'nextScrutiny',
  sixMonths: 'nextSixMonths',
} as const satisfies Record<MilestoneName, keyof typeof roundWords>

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** A name of the catalogue inside a sentence: "Visit leader" becomes "visit leader". */
export const inSentence = (words: string): string =>
  words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1)

/** The milestone as the thing that comes: "Sign-off", "Check-up visit". */
export function useRoundWords() {
  const t = useWords(roundWords)
  const roleName = useWords(roleWords)

  const sayMilestone = (name: MilestoneName) => t(nextKeys[name])
  const sayNext = (next: Next, today: string) => sayNextWith(t, sayMilestone, next, today)

  function sayWaiting(waiting: Waiting): string {
    switch (waiting.is) {
      case 'nobody':
        if (waiting.why === 'ready') return t('nobodyReady')
        return waiting.why === 'agenda' ? t('nobodyAgenda') : t('nobody')
      case 'you':
        return t('you', { what: t(waiting.todo) })
      case 'holders': {
        const name = either.format(waiting.holders.map((one) => one.name))
        const [first] = waiting.holders
        return first ? t('holder', { name, role: inSentence(roleName(first.role)) }) : t('nobody')
      }
      default:
        return waiting satisfies never
    }
  }

  return { t, sayMilestone, sayNext, sayWaiting }
}

function sayNextWith(
  t: Say<typeof roundWords>,
  sayMilestone: (name: MilestoneName) => string,
  next: Next,
  today: string,
): string {
  const short = (day: string) => sayShortDay(day, today)
  switch (next.is) {
    case 'finished':
      return next.day ? t('finished', { day: short(next.day) }) : t('finishedPlain')
    case 'withdrawn':
      return t('withdrawn')
    case 'paused':
      return t('pausedUntil', { day: short(next.until), reason: next.reason })
    case 'resume':
      return t('pauseOver', { day: short(next.since) })
    case 'undated':
      return t('undated', { what: sayMilestone(next.milestone) })
    case 'due':
      return t('due', { what: sayMilestone(next.milestone), day: short(next.day) })
    case 'late':
      return t('wasDue', { what: sayMilestone(next.milestone), day: short(next.day) })
    case 'visit':
      return t('due', { what: t('nextVisit'), day: sayDays(next.from, next.to, today) })
    default:
      return next satisfies never
  }
}
