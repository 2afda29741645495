/** What the page of a challenge says: its milestones as a story, and what is set of the visit. */
import { computed } from 'vue'
import { useCan } from '../../local/can.ts'
import type { BeadState } from '../../ui/beads.ts'
import { sayVisit } from '../../ui/dates.ts'
import { sayDays, sayShortDay } from '../../ui/days.ts'
import { useWords } from '../../ui/words.ts'
import { sayPhone } from '../../ui/telephone.ts'
import { holdersOf, readinessOf } from './round-rows.ts'
import { useRoundWords } from './round-words.ts'
import { nextOf, type Step, stepsOf } from './round-view.ts'
import { useChallenge } from './useChallenge.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { stageAfter } from './useStage.ts'
import { waitingFor } from './waiting-for.ts'
import { challengeWords } from './words-challenge.ts'

export type Stop = { id: string; state: BeadState; words: string; say: string; isLate: boolean }
export type FactRow = { id: string; question: string; answer: string; about: string; to?: string }

export function useChallengePage(id: () => string) {
  const t = useWords(challengeWords)
  const { t: round, sayNext, sayWaiting } = useRoundWords()
  const found = useChallenge(id)
  const region = useDeskRegion()
  const { desk } = useDesk(region)
  const { challenge, questionnaire, visit, now, today, pause, mayLead } = found

  const short = (day: string) => sayShortDay(day, today.value)
  const stops = computed<Stop[]>(() =>
    challenge.value ? stepsOf(challenge.value.body, pause.value, today.value).map(stopOf) : [],
  )
  function stopOf({ name, bead, due, done, isSaid }: Step): Stop {
    const by = due ? t(bead === 'late' ? 'wasDueOn' : 'dueOn', { day: short(due) }) : t('noDate')
    const say = done ? t(isSaid ? 'onPaper' : 'doneOn', { day: short(done) }) : by
    return { id: name, state: bead, words: round(name), say, isLate: bead === 'late' }
  }

  const next = computed(
    () => challenge.value && nextOf(challenge.value.body, pause.value, today.value),
  )
  const nextWords = computed(() => (next.value ? sayNext(next.value, today.value) : ''))
  const waitingWords = computed(() => {
    // Who is waited for follows from the office's records, which nobody else has.
    if (!region.value || !desk.value || !challenge.value || !next.value) return null
    const holders = holdersOf(challenge.value, desk.value, now.value)
    const ready = readinessOf(challenge.value, desk.value, now.value)
    return sayWaiting(waitingFor({ next: next.value, holders, ready }))
  })

  const edit = (part: string) => (mayLead.value ? { to: `/challenges/${id()}/edit/${part}` } : {})
  const row = (key: string, words: string, answer: string | null, part: string): FactRow => ({
    id: key,
    question: words,
    answer: answer ?? t('notYet'),
    about: words,
    ...edit(part),
  })
  const facts = computed<FactRow[]>(() => {
    const days = challenge.value?.body.visit
    const pack = visit.value?.body
    const asked = questionnaire.value?.body
    const dates = row(
      'days',
      t('days'),
      days ? sayDays(days.from, days.to, today.value) : null,
      'dates',
    )
    // The pack is not everybody's: whoever does not have it is not told "not yet".
    if (!pack) return [dates]
    return [
      dates,
      row(
        'place',
        t('place'),
        pack.place
          ? `${sayVisit(pack.place.startsAt, now.value)}\n${pack.place.name}\n${pack.place.address}`
          : null,
        'place',
      ),
      row(
        'contact',
        t('contact'),
        pack.contact ? `${pack.contact.name}, ${sayPhone(pack.contact.phone)}` : null,
        'place',
      ),
      row(
        'safeguarding',
        t('safeguarding'),
        pack.safeguarding
          ? t(pack.safeguarding.outside ? 'safeguardingStaff' : 'safeguardingNoStaff', {
              lead: pack.safeguarding.lead.name,
              deputy: pack.safeguarding.deputy.name,
              outside: pack.safeguarding.outside?.name ?? '',
            })
          : null,
        'safeguarding',
      ),
      row(
        'questions',
        t('questions'),
        asked ? t('questionsSet', { name: asked.name, number: asked.number }) : null,
        'questions',
      ),
      row(
        'meeting',
        t('meeting'),
        pack.meeting.length ? t('people', { n: pack.meeting.length }) : null,
        'meeting',
      ),
      row(
        'note',
        t('note'),
        pack.note ? (pack.note.alternatives.length ? t('noteApart') : pack.note.text) : null,
        'note',
      ),
    ]
  })
  const isOffice = computed(() => region.value !== undefined)
  const after = computed(() => challenge.value && stageAfter(challenge.value.body.stage))
  const mayWithdraw = useCan('challenge', 'moveOn', id, () => ({ to: 'withdrawn' }))
  return { ...found, mayWithdraw, t, stops, nextWords, waitingWords, facts, after, isOffice }
}
