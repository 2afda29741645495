/** Who this phone knew last, kept so that it opens offline: ids and roles, never a name or a word. */
import * as z from 'zod/mini'
import { uuid } from '../../shared/ids.ts'
import { role } from '../../shared/roles.ts'
import { service } from '../../shared/service.ts'
import type { Surroundings } from './surroundings.ts'

export const appointmentSchema = z.object({
  id: uuid,
  role,
  region: uuid,
  council: z.nullable(uuid),
  challenge: z.nullable(uuid),
  group: z.nullable(z.string()),
  /** Absent in what an older version kept. */
  service: z.optional(z.nullable(service)),
  from: z.string(),
  to: z.nullable(z.string()),
})

const snapshotSchema = z.object({
  person: z.nullable(uuid),
  appointments: z.array(appointmentSchema),
  known: z.boolean(),
  people: z.array(uuid),
  /** This browser, for the server to know it again: one card opens five devices, not five evenings. */
  device: z.nullable(uuid),
  /** Whether mails go out from the server; absent while it has not said. */
  mails: z.optional(z.boolean()),
  /** The last day on which a phone whose card was revoked may send; absent in what an older version kept. */
  sendsUntil: z.optional(z.nullable(z.string())),
  /** A sign-out the server has not heard of yet. */
  leaving: z.boolean(),
})
export type Snapshot = z.infer<typeof snapshotSchema>

const key = 'tellback:session'
const nobody: Snapshot = {
  person: null,
  appointments: [],
  known: false,
  people: [],
  device: null,
  leaving: false,
}

export function readSnapshot(surroundings: Surroundings): Snapshot {
  return parseKept(snapshotSchema, surroundings.storage.get(key)) ?? nobody
}

/** Nothing was ever kept here, or all of it was cleared. */
export const isBlank = (surroundings: Surroundings): boolean =>
  surroundings.storage.get(key) === null

export function keepSnapshot(surroundings: Surroundings, snapshot: Snapshot): void {
  surroundings.storage.set(key, JSON.stringify(snapshot))
}

/** What storage holds under a schema; null when it holds nothing, or something we do not know. */
export function parseKept<Kept>(schema: z.ZodMiniType<Kept>, text: string | null): Kept | null {
  if (text === null) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
