/** What the tabs of one person tell each other, and what the screens of each listen to. */
import * as z from 'zod/mini'
import type { Surroundings } from '../session/surroundings.ts'

const messageSchema = z.discriminatedUnion('is', [
  /** Records of these kinds look different now; all kinds when it names none. */
  z.object({ is: z.literal('rows'), kinds: z.nullable(z.array(z.string())) }),
  /** The outbox or the tray changed. */
  z.object({ is: z.literal('words') }),
  z.object({ is: z.literal('draft'), challenge: z.string() }),
  /** To the leading tab: something waits to be sent. */
  z.object({ is: z.literal('wake'), now: z.optional(z.boolean()) }),
  z.object({ is: z.literal('ping') }),
  z.object({ is: z.literal('pong') }),
  /** From the leading tab: how sending goes. */
  z.object({ is: z.literal('state'), state: z.record(z.string(), z.unknown()) }),
  /** The person leaves this phone: close, so that the databases can go. */
  z.object({ is: z.literal('leave') }),
])
export type Message = z.infer<typeof messageSchema>

export type Changes = {
  /** Tells this tab's screens and the other tabs. */
  tell: (message: Message) => void
  /** Listens; what it returns stops it. `isOwn` is true for what this tab told. */
  listen: (heard: (message: Message, isOwn: boolean) => void) => () => void
  close: () => void
}

export function createChanges(surroundings: Surroundings, person: string): Changes {
  const listeners = new Set<(message: Message, isOwn: boolean) => void>()
  const hear = (message: Message, isOwn: boolean) => {
    for (const listener of listeners) listener(message, isOwn)
  }
  const channel = surroundings.channel(`tellback:${person}`, (heard) => {
    const message = messageSchema.safeParse(heard) // a tab may run an older or newer app
    if (message.success) hear(message.data, false)
  })

  return {
    tell: (message) => {
      hear(message, true)
      channel.post(message)
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    close: () => {
      listeners.clear()
      channel.close()
    },
  }
}
