/** All promises, after every step. */
import { verifyLog } from '../../server/store/log.ts'
import { checkFeed } from '../../server/sync/refeed.ts'
import { kinds } from '../../shared/records/index.ts'
import { secret } from '../support/people.ts'
import { checkCare } from './care.ts'
import { Broken, type Look, lookAt } from './look.ts'
import { maySend } from './model.ts'
import { checkScreens } from './screens.ts'
import { checkSight } from './sight.ts'
import { checkEffects, checkNotes, checkSettled, checkWords } from './words.ts'
import type { World } from './world.ts'

export async function check(world: World): Promise<void> {
  const [bug] = world.bugs
  if (bug) throw new Error('a bug of ours', { cause: bug })
  const look = await lookAt(world)
  checkSettled(world, look)
  checkEffects(look)
  checkWords(world, look)
  checkNotes(look)
  checkSight(world, look)
  await checkScreens(world, look)
  checkRefusals(world, look)
  checkCare(look)
  await checkServer(world)
}

/** Being late or ended routes what an expert sends, and never refuses it. */
function checkRefusals(world: World, { view }: Look): void {
  for (const { id, person, kind, name, outcome, code, at, content } of view.inbox.values()) {
    if (kind !== 'response' || name !== 'send' || outcome !== 'rejected' || at === null) continue
    // What came while their appointment itself was lost with the server is for the tray.
    if (world.judged.has(id) || world.server.losses > 0) continue
    world.judged.add(id)
    const { args } = JSON.parse(content) as { args: { challenge: string } }
    if (code === 'not-allowed' && maySend(view, person, args.challenge, at))
      throw new Broken('I2', `${id} was refused, though its author may send`)
  }
}

/** I6: the log's chains are whole, and each record is fed to the scopes its kind says. */
async function checkServer(world: World): Promise<void> {
  const { server } = world
  if (world.verified === server.epoch) return
  world.verified = server.epoch
  const { faults } = await verifyLog(server.store, [secret])
  if (faults.length > 0) throw new Broken('I6', 'the log does not verify', faults)
  const misfed = await checkFeed(server.store, kinds)
  if (misfed.length > 0) throw new Broken('I6', 'records are fed to the wrong scopes', misfed)
}
