/** One command of somebody in the demonstration region, through the same door as from their phone. */
import { type KindName, kinds } from '../../shared/records/index.ts'
import type { Ask, WireCommand } from '../../shared/wire.ts'
import type { Store } from '../store/open.ts'
import { push } from '../sync/push.ts'
import { idOf } from './keys.ts'

export type Act = {
  /** What the command's id is made from: always the same, so that nothing is done twice. */
  key: string
  /** Key of the person. */
  person: string
  /** An instant: when it was pressed, and when it arrived. */
  at: string
  kind: KindName
  name: string
  record: string
  args: unknown
  base?: string | null
}

/** The id of the command with this key. */
export const commandOf = (key: string): string => idOf('command', key)

/** @throws Error when it is not taken: the demonstration's content is wrong then */
export async function act(store: Store, secret: string, one: Act): Promise<void> {
  const { key, kind, name, record, args, at, base = null } = one
  const command: WireCommand = {
    ...{ id: commandOf(key), kind, v: kinds[kind].v, record, name, args, base, at },
  }
  const device = idOf('device', one.person)
  const ask: Ask = { protocol: 1, device, commands: [command], scopes: {} }
  const who = { person: idOf('person', one.person), device }
  const { results } = await push(store, kinds, secret, who, ask, {
    clock: () => new Date(at),
    unasked: true,
  })
  const [result] = results
  if (result?.outcome !== 'applied')
    throw new Error(`The demonstration's ${key}: ${result?.problem?.code ?? ''}`)
}
