/**
 * The visit: the pack that the team and its experts carry. Where and when, whom they will meet, whom to
 * ring. Made with its challenge; read offline by everyone on the team.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment, never } from '../actor.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { line, phone, words } from '../text.ts'
import { edit, editText, written } from '../written.ts'
import { belongs } from '../belongs.ts'

const contact = z.looseObject({ name: line(120), phone })

/**
 * Whom to ring when somebody is in danger: the lead on call, the deputy, the lead outside the council for
 * worries about its own staff, and the council where the person is.
 */
const safeguarding = z.looseObject({
  lead: contact,
  deputy: contact,
  /** Absent in what was put in before it was asked for. */
  outside: z.optional(contact),
  council: z.looseObject({ name: line(120), day: phone, night: phone }),
})

const place = z.looseObject({ name: line(120), address: words(300), startsAt: instant })
const meeting = z.looseObject({ name: line(120), post: line(120) })

const schema = z.looseObject({
  ...belongs,
  /** Where and when it begins. */
  place: z.nullable(place),
  meeting: z.array(meeting).check(z.maxLength(30)),
  /** Who helps with anything about the visit. */
  contact: z.nullable(contact),
  safeguarding: z.nullable(safeguarding),
  /** A few words to the experts, which two coordinators may write at once. */
  note: z.nullable(written(2000)),
  /** The slot of its letterbox: the key to which a phone without signal seals answers as a file. */
  letterbox: z.optional(z.string()),
})
export type Visit = z.infer<typeof schema>

const { make, command } = commandsOn<Visit>()

const mayLead = (moment: Moment, { region, challenge }: Visit) =>
  isSystem(moment) || holds(moment, { region, challenge }, 'coordinator', 'manager')

const someone = z.strictObject({ name: line(120), phone })

const plan = z.strictObject({
  place: z.nullable(z.strictObject({ name: line(120), address: words(300), startsAt: instant })),
  meeting: z.array(z.strictObject({ name: line(120), post: line(120) })).check(z.maxLength(30)),
  contact: z.nullable(someone),
})

const numbers = z.strictObject({
  lead: someone,
  deputy: someone,
  /** Absent in what older devices send: then the one that stands stays. */
  outside: z.optional(someone),
  council: z.strictObject({ name: line(120), day: phone, night: phone }),
})

export const visit: Kind<Visit> = {
  name: 'visit',
  v: 1,
  raise: {},
  schema,
  state: () => 'open',
  scopes: (body) => [
    ...(body.challenge ? [scope.team(body.challenge)] : []),
    scope.office(body.region),
  ],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, council: uuid, challenge: uuid }), {
      may: never,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({
        body: { ...args, place: null, meeting: [], contact: null, safeguarding: null, note: null },
      }),
    }),
    plan: command(plan, {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => mayLead(moment, record),
      apply: ({ record, args }) => ({ body: { ...record, ...args } }),
    }),
    setSafeguarding: command(numbers, {
      from: ['open'],
      queued: false,
      may: ({ record, moment }) => mayLead(moment, record),
      apply: ({ record, args }) => {
        const outside = args.outside ?? record.safeguarding?.outside
        return { body: { ...record, safeguarding: { ...args, ...(outside && { outside }) } } }
      },
    }),
    /** Follows from the making of its letterbox. */
    openLetterbox: command(z.strictObject({ publicKey: z.string() }), {
      from: ['open'],
      may: never,
      apply: ({ record, args }) => ({ body: { ...record, letterbox: args.publicKey } }),
    }),
    /** The note to the experts. Works offline; two who write at once both find both texts. */
    write: command(edit(2000), {
      from: ['open'],
      may: ({ record, moment }) => mayLead(moment, record),
      apply: ({ record, args, moment }) => ({
        body: { ...record, note: editText(record.note, args, moment) },
      }),
    }),
  },
}
