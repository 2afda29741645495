/** The drafts of reminders for the chosen rows: who is waited for, their address, and the words. */
import { computed, ref } from 'vue'
import { useSession } from '../../session/session.ts'
import { sayShortDay } from '../../ui/days.ts'
import { useWords } from '../../ui/words.ts'
import { type Draft, mailLink } from './reminder.ts'
import type { Desk, RoundRow } from './round-rows.ts'
import { inSentence, useRoundWords } from './round-words.ts'
import { reminderWords } from './words-round.ts'

export type Reminder = {
  id: string
  title: string
  /** Nobody to write to: the coordinator's own task, or nothing is waited for. */
  draft: (Draft & { link: string }) | null
  note: string | null
}

export function useReminders(
  rows: () => readonly RoundRow[],
  desk: () => Desk | undefined,
  today: () => string,
) {
  const t = useWords(reminderWords)
  const session = useSession()
  const { sayMilestone, sayWaiting } = useRoundWords()

  /** One for each holder of the post; one without a draft where there is nobody to write to. */
  function remindersFor(row: RoundRow): Reminder[] {
    const { id, name: council, waiting } = row
    const none = { id, draft: null, note: null }
    if (waiting.is === 'nobody') return [{ ...none, title: t('nobodyWaits', { council }) }]
    if (waiting.is === 'you')
      return [{ ...none, title: t('forYou', { council }), note: sayWaiting(waiting) }]

    return waiting.holders.map(({ name, person }) => {
      const to = desk()?.people.find((one) => one.id === person)?.body.email ?? ''
      const draft = { to, ...textFor(row, name) }
      return {
        id: `${id}-${person}`,
        title: t('about', { council, name }),
        draft: { ...draft, link: mailLink(draft) },
        note: to ? null : t('noAddress', { name }),
      }
    })
  }

  function textFor(row: RoundRow, name: string) {
    const { next } = row
    const milestone = 'milestone' in next ? next.milestone : 'visit'
    const what = inSentence(sayMilestone(milestone))
    const day = 'day' in next && next.day ? sayShortDay(next.day, today()) : ''
    const values = { what, council: row.name, day }
    const line = next.is === 'late' ? t('lateLine', values) : t('soonLine', values)
    return {
      subject: t('subject', { council: row.name, what }),
      body: [t('greeting', { name }), '', line, '', t('close'), session.name].join('\n'),
    }
  }

  const reminders = computed(() => rows().flatMap(remindersFor))
  const copied = ref<string | null>(null)
  const couldNotCopy = ref<string | null>(null)

  async function copy({ id, draft }: Reminder) {
    copied.value = couldNotCopy.value = null
    try {
      await navigator.clipboard.writeText(draft ? `${draft.subject}\n\n${draft.body}` : '')
      copied.value = id
    } catch {
      // Refused by the browser: the words stand on the screen and can be selected.
      couldNotCopy.value = id
    }
  }

  return { t, reminders, copied, couldNotCopy, copy }
}
