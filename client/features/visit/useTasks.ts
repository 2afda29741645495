/** The rows of the pack on their thread, and where *Carry on* leads. */
import { computed } from 'vue'
import type { SentResponse } from '../../local/sent.ts'
import type { BeadState } from '../../ui/beads.ts'
import { sayDay, sayHour } from '../../ui/dates.ts'
import { useReading } from '../../ui/reading.ts'
import { useWords } from '../../ui/words.ts'
import { carryOnAt, sectionProgress } from './progress.ts'
import type { VisitView } from './useVisit.ts'
import { visitWords } from './words-visit.ts'

type Task = { to: string; words: string; state: BeadState; status: string; tag?: boolean }

export function useTasks(visit: VisitView) {
  const t = useWords(visitWords)
  const reading = useReading()
  const home = `/visit/${visit.id}`
  const about = computed(() => visit.draft.value?.about ?? 'own')

  const carryOn = computed(() => {
    const all = visit.questionnaire.value
    const id = all && carryOnAt(all, about.value, visit.isDone, visit.draft.value?.place)
    const question = all?.questions.find((one) => one.id === id)
    const section = all?.sections.find((one) => one.id === question?.section)
    if (!question || !section || !visit.entries.value.length) return null
    return { section, to: `${home}/question/${about.value}/${question.id}` }
  })

  const before = computed<Task[]>(() => {
    const starts = visit.pack.value?.place?.startsAt ?? visit.host.value?.visit?.from
    const people = visit.pack.value?.meeting.length ?? 0
    // Nobody keeps whether they were read, so neither is ever called done.
    const state = 'next'
    return [
      {
        ...{ to: `${home}/place`, words: t('whereAndWhen'), state },
        status: starts ? sayBegins(starts) : t('notKnown'),
      },
      {
        ...{ to: `${home}/people`, words: t('whoYouMeet'), state },
        status: people ? t('people', { n: people }) : t('notKnown'),
      },
    ]
  })

  const sections = computed<Task[]>(() => {
    const all = visit.questionnaire.value
    if (!all) return []
    // Of the two kinds the one that is further on stands on the row; the section shows both.
    const kinds = (['own', 'seen'] as const).map((kind) => sectionProgress(all, kind, visit.isDone))
    const sentOf = (id: string) =>
      (visit.sent.value ?? []).filter(({ entries }) =>
        entries.some((entry) =>
          all.questions.some((one) => one.section === id && one.id === entry.question),
        ),
      )
    return all.sections.map((section, index) => {
      const both = kinds.map((kind) => kind[index] ?? { done: 0, total: 0 })
      const { done, total } = both.reduce((a, b) => (b.done > a.done ? b : a))
      const sent = done === 0 ? sentOf(section.id) : []
      const waits = sent.some(isWaiting)
      const isDone = done === 0 ? sent.length > 0 && !waits : done === total
      const isNow = carryOn.value?.section.id === section.id
      return {
        to: `${home}/section/${section.id}`,
        words: reading.easyRead ? section.easy : section.standard,
        state: isDone ? 'done' : isNow || waits || done > 0 ? 'now' : 'next',
        status: isDone
          ? t(done ? 'completed' : 'sentSection')
          : done
            ? t('someDone', { done, total })
            : t(waits ? 'waitsSection' : 'notStarted'),
        tag: done > 0 && !isDone,
      }
    })
  })

  const last = computed<Task[]>(() => {
    const n = visit.answered.value.length
    const sent = visit.sent.value ?? []
    const waits = sent.some(isWaiting)
    return [
      {
        to: `${home}/check`,
        words: t('checkAndSend'),
        state: n || !sent.length ? 'next' : waits ? 'now' : 'done',
        status: n
          ? t('ready', { n })
          : t(waits ? 'waitsSection' : sent.length ? 'sentSection' : 'notStarted'),
      },
    ]
  })

  const groups = computed(() => [
    { words: t('beforeYouGo'), tasks: before.value },
    { words: t('atTheVisit'), tasks: sections.value.slice(0, -1) },
    { words: t('after'), tasks: [...sections.value.slice(-1), ...last.value] },
  ])
  return { groups, carryOn }
}

/** Pressed Send for, and not with us: nothing of it is called sent. */
const isWaiting = ({ state }: SentResponse) => state === 'onPhone' || state === 'needsYou'

/** "Tuesday, 10am": the short form beside the row. */
function sayBegins(when: string): string {
  const [weekday = ''] = sayDay(when).split(' ')
  return when.length === 10 ? weekday : `${weekday}, ${sayHour(when)}`
}
