/**
 * A repair: a command that was applied once, was lost when the server was restored, and no longer fits.
 * Its author was told that it is safe, so it goes to the coordinator, never back as a refusal. Whoever
 * may not read a record may not read what was lost of it either: a case goes to those who keep people
 * safe, and of a worry the coordinator's device gets a second one without words; work on entries goes to
 * reviewers. Where nothing tells which visit it belongs to, whoever gave it reads it again and sees to it.
 * Words that their author has taken back, or that are held apart, stand in no edit of them here either.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment, never } from '../actor.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, type Kind } from '../kind.ts'
import { answerOf, withoutEdit } from '../lost.ts'
import { mayAcknowledge, scopesOfCase } from '../safeguarding.ts'
import { scope } from '../scopes.ts'
import { belongs } from '../belongs.ts'

const lost = {
  author: uuid,
  /** The command as it was sent, with the words in it. */
  command: z.unknown(),
  /** Why it no longer fits: a refusal's code. */
  code: z.string().check(z.maxLength(40)),
  /** When it was first applied. */
  firstAt: instant,
  /** Of a worry, for the office: only the kind and the name of the command stand in it. */
  isWordless: z.optional(z.literal(true)),
  /** Of a case about the host's own staff: it is for the lead outside that council. */
  aboutHostStaff: z.optional(z.literal(true)),
}

const schema = z.looseObject({ ...belongs, ...lost, settledAt: z.nullable(instant) })
export type Repair = z.infer<typeof schema>

const { make, command } = commandsOn<Repair>()

const named = z.looseObject({ kind: z.string(), name: z.optional(z.unknown()) })

/** Kinds of what was lost that the office never reads. */
const audiences: Readonly<Record<string, 'safeguarding' | 'review'>> = {
  ...{ concern: 'safeguarding', hold: 'safeguarding' },
  ...{ entry: 'review', sharing: 'review', extract: 'review', finding: 'review' },
}

/** Who may read what was lost. */
export function audienceOf({ command, isWordless }: Pick<Repair, 'command' | 'isWordless'>) {
  const told = named.safeParse(command)
  if (isWordless || !told.success) return 'office'
  // What it is about, the reviewers hold; that somebody was worried, those who keep people safe.
  if (told.data.kind === 'extract' && told.data.name === 'setApart') return 'safeguarding'
  return audiences[told.data.kind] ?? 'office'
}

/** Whether the office learns that there is one: of a worry that somebody told, but of no words held apart. */
export const isToldToOffice = ({ command }: Pick<Repair, 'command'>): boolean =>
  named.safeParse(command).data?.kind === 'concern'

/** What the office may know of it: what was done, and by whom. */
export function withoutWords(lost: unknown): { kind: unknown; name: unknown } {
  const { kind = null, name = null } = z.looseObject({}).parse(lost)
  return { kind, name }
}

function scopesOf(body: Repair): string[] {
  const { challenge, aboutHostStaff } = body
  const audience = audienceOf(body)
  if (audience === 'office') return [scope.office(body.region)]
  if (challenge === null) return [scope.person(body.author)]
  if (audience === 'review') return [scope.review(challenge)]
  const lost = { ...body, challenge, takenAt: null, endedAt: body.settledAt }
  return scopesOfCase({ ...lost, aboutHostStaff: !!aboutHostStaff })
}

/** Whoever reads it. */
function maySettle(moment: Moment, record: Repair): boolean {
  const audience = audienceOf(record)
  // Nobody but its author sees it.
  if (audience !== 'office' && record.challenge === null) return true
  switch (audience) {
    case 'office':
      return holds(moment, record, 'coordinator')
    case 'review':
      return holds(moment, record, 'leadPeer', 'manager')
    case 'safeguarding':
      return mayAcknowledge({
        record: { ...record, aboutHostStaff: !!record.aboutHostStaff, takenAt: null },
        moment,
      })
  }
}

type Entry = { answers: readonly { key: string; given: unknown }[] }

/** Of an answer that is gone nothing is kept anew: the edit may not fit for that very reason. */
function withoutGone(command: unknown, facts: readonly Fact[]): unknown {
  const about = answerOf(command)
  const found = about && factOf<Entry>(facts, 'entry', about.entry)
  const item = found?.answers.find(({ key }) => key === about?.key)
  return item?.given === null ? withoutEdit(command) : command
}

export const repair: Kind<Repair> = {
  name: 'repair',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.settledAt ? 'settled' : 'open'),
  scopes: scopesOf,
  scopesNumber: 5,
  commands: {
    note: make(z.strictObject({ ...belongs, ...lost }), {
      may: ({ moment }) => isSystem(moment),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      cites: ({ command }) => {
        const about = answerOf(command)
        return about ? [about.entry] : []
      },
      apply: ({ args, facts }) => ({
        body: { ...args, command: withoutGone(args.command, facts), settledAt: null },
      }),
    }),
    /** Follows from words that go: the edit of them goes too, that there was one stays. */
    forget: command(z.strictObject({}), {
      from: ['open', 'settled'],
      may: never,
      apply: ({ record }) => ({ body: { ...record, command: withoutEdit(record.command) } }),
    }),
    settle: command(z.strictObject({}), {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => maySettle(moment, record),
      apply: ({ record, moment }) => ({ body: { ...record, settledAt: moment.at } }),
    }),
  },
}
