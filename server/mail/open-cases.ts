/** Safeguarding cases that nobody deals with yet: worries and held words that were not taken over. */
import { type Concern, waitsSince } from '../../shared/records/concern.ts'
import type { Hold } from '../../shared/records/hold.ts'
import { isCaseUnseen, isCaseWaiting } from '../../shared/safeguarding.ts'
import type { Db } from '../people/tables.ts'
import { isOneOf } from '../store/bulk.ts'

export type OpenCase = {
  id: string
  region: string
  challenge: string
  since: string
  aboutHostStaff: boolean
  /** It was another's before: whoever was told then is told no more. */
  isHanded: boolean
  /** One of those who deal with it has read it. */
  isSeen: boolean
  /** A worry that was told, or words that were set apart. */
  kind: 'concern' | 'hold'
}

/** However long ago they came. */
export async function openCases(db: Db): Promise<OpenCase[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'kind', 'challenge', 'body'])
    .where(isOneOf(db, 'kind', ['concern', 'hold']))
    .execute()
  return rows.flatMap(({ id, kind, challenge, body }): OpenCase[] => {
    const isConcern = kind === 'concern'
    const found = isConcern ? openConcern(body) : openHold(body)
    if (!found || challenge === null) return []
    return [{ id, challenge, ...found, kind: isConcern ? 'concern' : 'hold' }]
  })
}

type Open =
  Pick<OpenCase, 'region' | 'since' | 'aboutHostStaff' | 'isSeen' | 'isHanded'> | undefined

// Both bodies were parsed by their kind when they were written; an older concern says nothing of staff.
type Told = Pick<Concern, 'region' | 'receivedAt'> &
  Partial<Pick<Concern, 'aboutHostStaff' | 'seenAt' | 'takenAt' | 'endedAt' | 'handedAt'>>

function openConcern(body: string): Open {
  const told = JSON.parse(body) as Told
  const { region, aboutHostStaff = false, takenAt = null, endedAt = null, seenAt } = told
  const isSeen = !isCaseUnseen({ takenAt, endedAt, seenAt })
  return isCaseWaiting({ takenAt, endedAt })
    ? {
        region,
        since: waitsSince(told),
        aboutHostStaff,
        isSeen,
        isHanded: told.handedAt !== undefined,
      }
    : undefined
}

function openHold(body: string): Open {
  const { region, heldAt, handedAt, takenAt, ended, aboutHostStaff } = JSON.parse(body) as Hold
  const isHanded = handedAt !== undefined
  return takenAt === null && ended === null
    ? { region, since: handedAt ?? heldAt, aboutHostStaff, isSeen: false, isHanded }
    : undefined
}
