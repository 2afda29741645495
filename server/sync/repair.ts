/**
 * A command that was applied, was lost when the server was restored, and no longer fits: a record for
 * the coordinator of its region. Its author was told that it is safe, and never hears otherwise. A worry
 * gives two: its words for the safeguarding lead, and for the coordinator that there is one.
 */
import * as z from 'zod'
import { Later } from '../../shared/commands.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Belongs } from '../../shared/kind.ts'
import type { RefusalCode } from '../../shared/problems.ts'
import { isToldToOffice, withoutWords } from '../../shared/records/repair.ts'
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
  { who }: Sender,
  { sent, ready }: Prepared,
  said: Said,
  { code, salt }: { code: RefusalCode; salt: string },
): Promise<void> {
  const place = await placeFor(ground, who.person, ready)
  const command: unknown = JSON.parse(sent.content)
  const outside = isAboutHostStaff(ground, command) ? { aboutHostStaff: true as const } : {}
  const args = { ...place, author: who.person, command, code, firstAt: said.at, ...outside }
  const note = async (record: string, told: typeof args & { isWordless?: true }) => {
    const asked = { kind: 'repair', name: 'note', record, args: told }
    const moment = { command: record, actor: system, at: ground.at, base: null }
    const plan = planOf(ground.kinds, asked, moment)
    await loadMore(ground.tx, ground.state, ground.homes, [record], [homeOf(place)])
    await perform(ground, { ...asked, plan, moment, digest: sent.digest, salt })
  }
  await note(derivedId(sent.id, 'repair'), args)
  if (!isToldToOffice(args)) return
  const told = { ...args, command: withoutWords(command), isWordless: true as const }
  await note(derivedId(sent.id, 'repair for the office'), told)
}

const aboutHost = z.looseObject({ aboutHostStaff: z.literal(true) })
const caseSent = z.looseObject({ record: z.string(), args: z.unknown() })

/** As the command says that made the case, or the case itself where it is still there. */
function isAboutHostStaff({ state }: Ground, command: unknown): boolean {
  const sent = caseSent.safeParse(command).data
  if (!sent) return false
  const there = state.records.get(sent.record)
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
