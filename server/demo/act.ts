/** Commands of somebody in the demonstration region, through the same door as from their phone. */
import { type KindName, kinds } from '../../shared/records/index.ts'
import type { Ask, WireCommand } from '../../shared/wire.ts'
import type { Store } from '../store/open.ts'
import type { Options } from '../sync/engine.ts'
import { push } from '../sync/push.ts'
import { idOf } from './keys.ts'

/** What is pressed. */
export type Press = {
  /** What the command's id is made from: always the same, so that nothing is done twice. */
  key: string
  kind: KindName
  name: string
  record: string
  args: unknown
  base?: string | null
  proof?: unknown
}

/** Who presses, by the key of the person, and when: an instant. */
export type Sitting = { person: string; at: string }

export type Act = Press & Sitting

/** The id of the command with this key. */
export const commandOf = (key: string): string => idOf('command', key)

/** As many as a device may send at once. */
const mostAtOnce = 100

/** @throws Error when it is not taken: the demonstration's content is wrong then */
export const act = (store: Store, secret: string, { person, at, ...one }: Act): Promise<void> =>
  actTogether(store, secret, { person, at }, [one])

/** What one person did at one sitting, sent together. @throws Error when one of it is not taken */
export async function actTogether(
  store: Store,
  secret: string,
  { person, at }: Sitting,
  presses: readonly Press[],
  prove?: Options['prove'],
): Promise<void> {
  const device = idOf('device', person)
  const who = { person: idOf('person', person), device }
  const options: Options = { clock: () => new Date(at), unasked: true, ...(prove && { prove }) }
  for (let done = 0; done < presses.length; done += mostAtOnce) {
    const some = presses.slice(done, done + mostAtOnce)
    const commands = some.map((one) => wireOf(one, at))
    const ask: Ask = { protocol: 1, device, commands, scopes: {} }
    const { results } = await push(store, kinds, secret, who, ask, options)
    for (const [place, { key }] of some.entries()) {
      const result = results[place]
      if (result?.outcome !== 'applied')
        throw new Error(`The demonstration's ${key}: ${result?.problem?.code ?? ''}`)
    }
  }
}

function wireOf({ key, kind, name, record, args, base = null, proof }: Press, at: string) {
  const command: WireCommand = {
    ...{ id: commandOf(key), kind, v: kinds[kind].v, record, name, args, base, at },
    ...(proof !== undefined && { proof }),
  }
  return command
}
