/** The worries that this person wrote down, for the copy of all their words: sent, or on this phone alone. */
import { computed } from 'vue'
import type { Concern } from '../../../shared/records/concern.ts'
import { useRecords } from '../../local/records.ts'
import { useUnsent } from '../../local/unsent.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { mineWords } from './words-mine.ts'

type Told = Pick<Concern, 'toldAt' | 'words'>

/** Each as a few lines of text, the oldest first; undefined while they are read. */
export function useWorriesCopy() {
  const t = useWords(mineWords)
  const session = useSession()
  const records = useRecords<Concern>('concern', () => ({}))
  const unsent = useUnsent('concern', 'record')
  return computed<string[] | undefined>(() => {
    if (!records.value || !unsent.value) return undefined
    const waiting = unsent.value.map(({ record, args }) => ({
      ...{ id: record, isSent: false },
      told: args as Told, // frozen by this phone, after the kind's own schema had read it
    }))
    const isHere = new Set(waiting.map(({ id }) => id))
    const sent = records.value
      .filter(({ id, body }) => body.author === session.person && !isHere.has(id))
      .map(({ id, body }) => ({ id, isSent: true, told: body }))
    return [...sent, ...waiting]
      .sort((a, b) => (a.told.toldAt < b.told.toldAt ? -1 : 1))
      .map(({ told, isSent }) =>
        [
          t('copyWorry', { when: sayMoment(told.toldAt) }),
          told.words ?? t('copyWorryNoWords'),
          ...(isSent ? [] : [t('copyWorryNotSent')]),
          '',
        ].join('\r\n'),
      )
  })
}
