/** What a coordinator does at once or not at all: appointing, ending, reissuing, revoking, merging. */
import { giveNow } from '../../../client/local/command.ts'
import { readRecords, type Shown } from '../../../client/local/records.ts'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Role } from '../../../shared/roles.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { id } from '../../support/people.ts'
import { appointmentOf, office } from '../cast.ts'
import type { World } from '../world.ts'
import { type Choice, type Hand, handOf, pick, type Step } from './step.ts'

/** What shows that they want it; the server of a simulation asks nobody for it (`unasked`). */
const said = { by: 'code', token: 'said', hash: '0'.repeat(64) } as const

const dayMs = 86_400_000
const dayAt = (world: World, days: number) =>
  new Date(world.clock.now + days * dayMs).toISOString().slice(0, 10)

const roles: { role: Role; at: string }[] = [
  { role: 'expert', at: 'oakshire' },
  { role: 'expert', at: 'fennick' },
  { role: 'leadPeer', at: 'oakshire' },
  { role: 'leadPeer', at: 'fennick' },
  { role: 'manager', at: 'oakshire' },
  { role: 'safeguardingLead', at: 'fennick' },
  { role: 'director', at: 'oakshire' },
]

async function now(world: World, choice: Choice, work: (hand: Hand) => Promise<unknown>) {
  const hand = handOf(world, choice, office)
  if (!hand) return
  world.begin(() => work(hand))
  await world.settle()
}

/** Gives somebody a role, from today or from the day after tomorrow. */
export const appoint: Step = (world, choice) =>
  now(world, choice, ({ running: { phone, sync } }) => {
    const name = pick(['ada', 'ben', 'cy', 'lee', 'gus'], choice.c) ?? ''
    const { role, at } = pick(roles, choice.b + choice.c) ?? { role: 'expert', at: 'oakshire' }
    const from = dayAt(world, choice.b % 3 === 0 ? 2 : 0)
    const record = derivedId(id(name), `${role} at ${at} from ${from}`)
    const group = choice.c % 2 === 0 ? 'carers' : null
    const args = appointmentOf(name, role, at, group, from)
    return giveNow(phone, sync, 'appointment', 'make', args, { record, proof: said })
  })

/** Ends a role: today, tomorrow, or as it should have been told some time ago. */
export const end: Step = (world, choice) =>
  now(world, choice, async ({ running: { phone, sync } }) => {
    const all = await readRecords<AppointmentBody>(phone, 'appointment', {})
    const held = all.filter(({ body }) => body.role !== 'coordinator')
    const one = pick(held, choice.c)
    if (!one) return
    const wanted = dayAt(world, pick([0, 0, 1, -35], choice.b) ?? 0)
    const to = wanted < one.body.from ? one.body.from : wanted
    await giveNow(phone, sync, 'appointment', 'end', { to }, { record: one.id, proof: said })
  })

const invites = (hand: Hand) => readRecords(hand.running.phone, 'invite', {})

const onInvite =
  (name: string): Step =>
  (world, choice) =>
    now(world, choice, async (hand) => {
      const invite: Shown<unknown> | undefined = pick(await invites(hand), choice.c)
      const { phone, sync } = hand.running
      if (invite) await giveNow(phone, sync, 'invite', name, {}, { record: invite.id })
    })

/** A card was lost: the next code replaces it, and whoever came in by it is signed out. */
export const reissue = onInvite('reissue')
export const revoke = onInvite('revoke')

/** Two entries turned out to be one person. */
export const merge: Step = (world, choice) =>
  now(world, choice, async ({ running: { phone, sync } }) => {
    const record = id('another ada')
    const into = { into: id('ada') }
    await giveNow(phone, sync, 'person', 'merge', into, { record, proof: said })
  })
