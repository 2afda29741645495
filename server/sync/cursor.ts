/**
 * A cursor, `seq[-start].tag`: up to which of a scope's transactions a device has read, and while a first
 * load pages, where that began. Opaque to clients. Of a scope without order it is `0.tag`.
 */

export type Cursor = {
  seq: number
  /** The scope's counter when the load began; 0 once the load is complete. */
  start: number
  /** The tag of `seq`, and that of `start` behind it: neither may come from another past. */
  tag: string
}

const form = /^(\d{1,15})(?:-(\d{1,15}))?\.([\w-]{1,60})$/

/** Nothing was read: the same on every server, restored or not. */
export const beginning = '0'

/** @returns undefined for what no server of ours wrote */
export function readCursor(text: string): Cursor | undefined {
  const found = form.exec(text)
  const [, seq, start, tag] = found ?? []
  if (seq === undefined || tag === undefined) return undefined
  return { seq: Number(seq), start: Number(start ?? 0), tag }
}

/** Without numbers: how often a scope was fed is not for everybody who comes to it later. */
export const hideCursor = ({ tag }: Cursor): Cursor => ({ seq: 0, start: 0, tag })

export function writeCursor({ seq, start, tag }: Cursor): string {
  return start === 0 ? `${seq}.${tag}` : `${seq}-${start}.${tag}`
}
