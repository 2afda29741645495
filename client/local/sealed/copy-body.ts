/** What a sealed copy holds: sealed for the server, and opened with whichever key fits and parsed. */
import * as z from 'zod/mini'
import { entry } from '../../../shared/answer.ts'
import { instant, uuid } from '../../../shared/ids.ts'
import { mostSealedText, sealedKeptSchema, sealedSchema } from '../../../shared/sealed.ts'
import { call } from '../../session/api.ts'
import type { DraftHead } from '../draft.ts'
import type { Phone } from '../phone.ts'
import { openCopy, sealCopy } from './cipher.ts'
import { path, unlessGone } from './copies.ts'

const bodySchema = z.looseObject({
  v: z.literal(1),
  head: z.looseObject({ id: uuid, challenge: uuid }),
  answers: z.array(z.looseObject({ at: instant, entry })),
})

/** What a copy holds: the draft as it stood on the phone that sealed it. */
export type CopyBody = {
  v: 1
  head: DraftHead
  answers: z.infer<typeof bodySchema>['answers']
}

/** Null when it has gone, or no key here opens it. Throws `Offline` or `Refused`. */
export async function fetchCopy(
  { surroundings }: Phone,
  keys: readonly string[],
  id: string,
): Promise<CopyBody | null> {
  const found = await call(surroundings, sealedSchema, 'GET', path(id)).catch(unlessGone)
  if (!found) return null
  for (const key of keys) {
    const body = bodySchema.safeParse(await openCopy(key, id, found.bytes))
    // Bound to its id; what stands beside it must be what stands inside.
    if (!body.success || body.data.head.challenge !== found.challenge) continue
    return body.data as CopyBody // sealed by this app: a head has all of its fields
  }
  return null
}

/** @returns kept · over: the answers were sent, or the visit has ended · tooLarge. Throws `Offline` or `Refused` */
export async function putCopy(
  { surroundings }: Phone,
  key: string,
  id: string,
  body: CopyBody,
): Promise<'kept' | 'over' | 'tooLarge'> {
  const bytes = await sealCopy(key, id, body, surroundings.random)
  if (bytes.length > mostSealedText) return 'tooLarge'
  const { challenge, id: draft } = body.head
  const given = { challenge, draft, bytes }
  const said = await call(surroundings, sealedKeptSchema, 'PUT', path(id), given)
  return said.kept ? 'kept' : 'over'
}
