/** The sealed copies that the server keeps for this person: which there are. Nothing is opened here. */
import type * as z from 'zod/mini'
import { sealedListSchema } from '../../../shared/sealed.ts'
import { anything, call, Refused } from '../../session/api.ts'
import type { Phone } from '../phone.ts'

export const path = (id = '') => `/api/sealed${id && `/${id}`}`

export type ListedCopy = z.infer<typeof sealedListSchema>['copies'][number]

/** Throws `Offline` or `Refused`. */
export async function listCopies({ surroundings }: Phone): Promise<ListedCopy[]> {
  return (await call(surroundings, sealedListSchema, 'GET', path())).copies
}

/** Throws `Offline` or `Refused`. */
export async function deleteCopy({ surroundings }: Phone, id: string): Promise<void> {
  await call(surroundings, anything, 'DELETE', path(id)).catch(unlessGone)
}

export function unlessGone(error: unknown): undefined {
  if (error instanceof Refused && error.code === 'no-such-thing') return undefined
  throw error
}
