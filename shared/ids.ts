/**
 * Ids. A record's id is a UUIDv7 made on the device. What follows from a command takes its id from
 * that command's id and the thing it follows from, so that the phone and the server, and a second
 * delivery, make the same one.
 */
import * as z from 'zod/mini'
import { digest } from './canonical.ts'

/** A UUID in lower case; any version, so that derived ids (version 8) pass as well. */
export const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

/** An instant as ISO 8601 in UTC with milliseconds, the form `Date.prototype.toISOString` gives. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

/** A calendar day, `2027-03-09`. */
export const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** A UUIDv8 (RFC 9562 5.8) made from `from` (a command's id) and `thing` (never a position in a list). */
export function derivedId(from: string, thing: string): string {
  const hex = digest([from, thing])
  const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3] ?? '8'
  const tail = variant + hex.slice(17, 20)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${tail}-${hex.slice(20, 32)}`
}

/** A UUIDv7 (RFC 9562 5.7) from the time in milliseconds and ten random bytes: both are the caller's. */
export function uuidV7(time: number, random: Uint8Array): string {
  const bytes = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0'))
  const rest = bytes.join('')
  const stamp = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0').slice(-12)
  const variant = '89ab'[parseInt(rest.charAt(3), 16) & 3] ?? '8'
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
}
