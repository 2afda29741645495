/**
 * Commands of one sort that have not reached the server: waiting, or refused and in the tray. A screen
 * that shows only records would lose sight of those that no rule lets it draw.
 */
import type { Ref } from 'vue'
import type { WireCommand } from '../../shared/wire.ts'
import { unsealOwn } from './codec.ts'
import type { Phone } from './phone.ts'
import { useReading } from './records.ts'

export type Unsent = {
  record: string
  args: unknown
  /** It was refused, and needs its author. */
  isRefused: boolean
}

/** Oldest first; undefined while they are read. */
export function useUnsent(kind: string, name: string): Ref<Unsent[] | undefined> {
  return useReading(
    ({ is }) => is === 'words',
    () => `${kind}.${name}`,
    (phone) => readUnsent(phone, kind, name),
  )
}

export async function readUnsent(phone: Phone, kind: string, name: string): Promise<Unsent[]> {
  const items = await phone.words.use((database) => database.outbox.orderBy('order').toArray())
  const opened = await Promise.all(
    items.map(async ({ text, state }) => ({
      command: await unsealOwn<WireCommand>(text),
      isRefused: state === 'refused',
    })),
  )
  return opened
    .filter(({ command }) => command.kind === kind && command.name === name)
    .map(({ command, isRefused }) => ({ record: command.record, args: command.args, isRefused }))
}
