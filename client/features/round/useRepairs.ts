/** The repairs of the region: open ones first, the oldest first among them. */
import { computed } from 'vue'
import type { Person } from '../../../shared/records/person.ts'
import { audienceOf, type Repair } from '../../../shared/records/repair.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { codeOf, type Did, didOf, kindOf, wordsIn } from '../../local/lost-words.ts'
import { heirOf } from '../../local/people.ts'
import { useRecords } from '../../local/records.ts'
import { sayMoment } from '../../ui/dates.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { useWords } from '../../ui/words.ts'
import { useDeskRegion } from './useDesk.ts'
import { repairWords } from './words-repair.ts'

export function useRepairs() {
  const t = useWords(repairWords)
  const why = useWords(problemWords)
  const region = useDeskRegion()
  const where = () => ({ region: region.value ?? '' })
  const repairs = useRecords<Repair>('repair', where)
  const people = useRecords<Person>('person', where)
  const { isBusy, trouble, run } = useDoing()

  const did: Record<Did, (kind: string) => string> = {
    note: () => t('changedNote'),
    answers: () => t('sentAnswers'),
    worry: () => t('toldWorry'),
    other: (kind) => t('other', { kind }),
  }
  const rows = computed(() =>
    (repairs.value ?? [])
      // The words of a worry are for whoever keeps people safe, not for this page.
      .filter(({ body }) => audienceOf(body) === 'office')
      .map(({ id, body }) => ({
        id,
        name: heirOf(people.value ?? [], body.author)?.body.name ?? t('somebody'),
        first: sayMoment(body.firstAt),
        firstAt: body.firstAt,
        did: did[didOf(body)](kindOf(body)),
        isWorry: didOf(body) === 'worry',
        words: wordsIn(body),
        why: why(codeOf(body)),
        settled: body.settledAt && sayMoment(body.settledAt),
      }))
      .sort((a, b) => a.firstAt.localeCompare(b.firstAt)),
  )
  const open = computed(() => rows.value.filter(({ settled }) => !settled))
  const settled = computed(() => rows.value.filter((row) => row.settled))
  const state = computed(() =>
    region.value ? (repairs.value && people.value ? 'here' : 'loading') : 'notYours',
  )
  const settle = (id: string) => run(() => commandNow('repair', 'settle', {}, { record: id }))
  return { t, state, open, settled, settle, isBusy, trouble }
}
