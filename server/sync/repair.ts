/**
 * A command that was applied, was lost when the server was restored, and no longer fits: a record for
 * the coordinator of its region. Its author was told that it is safe, and never hears otherwise. A worry
 * gives two: its words for the safeguarding lead, and for the coordinator that there is one.
 */
import * as z from 'zod'
import type { Actor } from '../../shared/actor.ts'
import { Later } from '../../shared/commands.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Belongs } from '../../shared/kind.ts'
import type { RefusalCode } from '../../shared/problems.ts'
import { isForOutside, toldWhom } from '../../shared/records/concern.ts'
import { readsOnTeam } from '../../shared/records/extract.ts'
import { audienceOf, isToldToOffice, withoutWords } from '../../shared/records/repair.ts'
import type { Role } from '../../shared/roles.ts'
import { seeToCases } from '../../shared/safeguarding.ts'
import { homeOf } from '../store/records.ts'
import { loadMore } from './load.ts'
import type { Said } from './marks.ts'
import { type Ground, perform } from './perform.ts'
import { planOf } from './plan.ts'
import type { Prepared } from './prepare.ts'
import { type Sender, system } from './unit.ts'

/** @throws Later when nothing tells the region whose office it is for */
export async function noteRepair(
  ground: Ground & { at: string },
  { who, actor }: Sender,
  { sent, ready }: Prepared,
  said: Said,
  { code, salt }: { code: RefusalCode; salt: string },
): Promise<void> {
  const command: unknown = JSON.parse(sent.content)
  const found = await placeFor(ground, who.person, ready)
  // It is gone: of the one visit where its author could have given such a command.
  const only = found.challenge === null ? onlyVisit(actor, audienceOf({ command })) : undefined
  const place = only ? { ...found, challenge: only.challenge } : found
  const isOutside = isAboutHostStaff(ground, command) || only?.isOutside
  const outside = isOutside ? { aboutHostStaff: true as const } : {}
  const args = { ...place, author: who.person, command, code, firstAt: said.at, ...outside }
  const note = async (record: string, told: typeof args & { isWordless?: true }) => {
    const asked = { kind: 'repair', name: 'note', record, args: told }
    const moment = { command: record, actor: system, at: ground.at, base: null }
    const plan = planOf(ground.kinds, asked, moment)
    await loadMore(ground.tx, ground.state, ground.homes, [record, ...plan.cites], [homeOf(place)])
    await perform(ground, { ...asked, plan, moment, digest: sent.digest, salt, proof: null })
  }
  await note(derivedId(sent.id, 'repair'), args)
  if (!isToldToOffice(args)) return
  const told = { ...args, command: withoutWords(command), isWordless: true as const }
  await note(derivedId(sent.id, 'repair for the office'), told)
}

const givers: Readonly<Record<'safeguarding' | 'review', readonly Role[]>> = {
  safeguarding: [...seeToCases, ...readsOnTeam],
  review: ['leadPeer', 'manager', 'expertCoordinator'],
}

/**
 * The only visit in which somebody sees to cases, or reviews; undefined for none, or several. What a lead
 * outside the council did is about its own staff, and never for those inside.
 */
function onlyVisit({ appointments }: Actor, audience: ReturnType<typeof audienceOf>) {
  if (audience === 'office') return undefined
  const own = appointments.filter(
    ({ role, challenge }) => challenge !== null && givers[audience].includes(role),
  )
  const [challenge, ...more] = new Set(own.map((one) => one.challenge))
  if (!challenge || more.length > 0) return undefined
  const isOutside = audience === 'safeguarding' && own.some(({ role }) => role === 'outsideLead')
  return { challenge, isOutside }
}

const aboutHost = z.looseObject({ aboutHostStaff: z.literal(true) })
const told = z.looseObject({
  toldWhom,
  aboutHostStaff: z.optional(z.nullable(z.boolean())),
})
const caseSent = z.looseObject({
  record: z.string(),
  name: z.optional(z.string()),
  args: z.unknown(),
})

/** As the command says that made the case, or the case itself where it is still there. */
function isAboutHostStaff({ state }: Ground, command: unknown): boolean {
  const sent = caseSent.safeParse(command).data
  if (!sent) return false
  const there = state.records.get(sent.record)
  // Whoever gave it had found that it is.
  if (sent.name === 'handOutside') return true
  const note = told.safeParse(sent.args).data
  if (note && isForOutside(note)) return true
  return [sent.args, there?.body].some((each) => aboutHost.safeParse(each).success)
}

/** Where the command was meant for: its record's place, else the author's region. */
async function placeFor(
  { tx, state }: Ground,
  person: string,
  ready: Prepared['ready'],
): Promise<Belongs> {
  const planned = ready?.plan.place
  if (planned?.region) return planned
  const held = ready && state.records.get(ready.command.record)
  if (held) {
    const { region, council, challenge } = held.body as Belongs // every stored body belongs somewhere
    return { region, council, challenge }
  }
  const author = await tx
    .selectFrom('person')
    .select('region')
    .where('id', '=', person)
    .executeTakeFirst()
  if (!author) throw new Later('not-here-yet')
  return { region: author.region, council: null, challenge: null }
}
