/** Sealed copies as they travel: what stands beside the bytes, and how many bytes there may be. */
import * as z from 'zod/mini'
import { instant, uuid } from './ids.ts'

/** Bytes of one copy, nonce and tag included. */
export const mostSealedBytes = 256 * 1024
/** The same in base64. */
export const mostSealedText = Math.ceil(mostSealedBytes / 3) * 4

const beside = { id: uuid, challenge: uuid, draft: uuid, at: instant }

export const sealedSchema = z.strictObject({ ...beside, bytes: z.string() })
export const sealedListSchema = z.strictObject({ copies: z.array(z.strictObject(beside)) })
export const sealedKeptSchema = z.looseObject({ kept: z.boolean() })
