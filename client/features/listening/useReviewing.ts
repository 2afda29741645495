/** What this person may do about the answers of one entry, and what of it was not taken. */
import { computed } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import { useCan } from '../../local/can.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useNeedsYou } from '../../local/needs-you.ts'
import { useRecord } from '../../local/records.ts'
import { sayTrouble } from '../../ui/trouble.ts'
import type { EntryRow } from './listening-view.ts'

type Reached = Pick<EntryRow, 'id' | 'body'>

/** The refusals of the tray stand beside the answer they are about, until they were read. */
const ours = ['check', 'uncheck', 'reword']

export function useReviewing(entry: () => Reached | undefined) {
  const say = sayTrouble()
  const { items, discard } = useNeedsYou()
  const { isBusy, trouble, run } = useDoing()
  const id = () => entry()?.id
  const first = () => entry()?.body.answers[0]?.key ?? ''
  const words = () => entry()?.body.answers.find(({ given }) => given)?.key ?? ''

  const visit = useRecord<Challenge>('challenge', () => entry()?.body.challenge ?? undefined)
  const mayReview = useCan('entry', 'uncheck', id, () => ({ key: first() }))
  const mayHold = useCan(
    'hold',
    'make',
    () => undefined,
    () => ({
      region: entry()?.body.region,
      challenge: entry()?.body.challenge,
      entry: id(),
      key: words(),
      reason: '?',
      aboutHostStaff: false,
    }),
  )
  const give = (name: 'check' | 'uncheck', args: { key: string; wording?: string }) => {
    const record = id()
    if (record) void run(() => command('entry', name, args, { record }))
  }

  return {
    ...{ mayReview, mayHold, isBusy, trouble },
    /** The letter is issued: what is not shared by now stays here. */
    isOver: computed(() => visit.value?.body.moved?.letterIssued !== undefined),
    /** Also offline: it is bound to the wording on the screen, and the server decides. */
    check: (key: string, wording: string) => give('check', { key, wording }),
    uncheck: (key: string) => give('uncheck', { key }),
    /** What was refused, by the key of its answer. */
    refusals: computed(() =>
      items.value
        .filter(
          ({ record, kind, name }) => kind === 'entry' && record === id() && ours.includes(name),
        )
        .map(({ command: of, args, code }) => ({ id: of, key: keyIn(args), words: say(code) })),
    ),
    seenRefusal: (of: string) => void run(() => discard(of)),
  }
}

// The seam: our own command, as this device gave it.
const keyIn = (args: unknown) => (args as { key?: string } | null)?.key ?? ''

export type Reviewing = ReturnType<typeof useReviewing>
