/**
 * What follows from a command takes its id from that command's id and the thing it follows from, so that
 * the phone and the server, and a second delivery, make the same one. Apart from `ids.ts`, because it
 * brings a hash with it that most screens do without.
 */
import { digest } from './canonical.ts'

/** A UUIDv8 (RFC 9562 5.8) made from `from` (a command's id) and `thing` (never a position in a list). */
export function derivedId(from: string, thing: string): string {
  const hex = digest([from, thing])
  const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3] ?? '8'
  const tail = variant + hex.slice(17, 20)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${tail}-${hex.slice(20, 32)}`
}
