/** Setting up: a region, its councils, its first people and their way in. */
import { type Role, roles } from '../../shared/roles.ts'
import { type Service, service as services } from '../../shared/service.ts'
import { adults } from '../content/questionnaires/adults.ts'
import { children } from '../content/questionnaires/children.ts'
import { ukDay } from '../mail/days.ts'
import { shownCode } from '../people/codes.ts'
import { mintCode } from '../people/invites.ts'
import { withSignIn } from '../people/tables.ts'
import { type CliCommand, type Context, needed, text, type Values, WrongCall } from './command.ts'
import { theOne } from './find.ts'
import { newId, run } from './steps.ts'
import { builtInSteps } from './templates.ts'

export const regionAdd: CliCommand = {
  name: 'region add',
  does: 'Makes a region, with questions and self-view for both services.',
  takes: [],
  needsSecret: true,
  options: {
    name: { type: 'string' },
    'help-name': { type: 'string' },
    'help-phone': { type: 'string' },
  },
  help: `  --name <name>         what the region is called
  --help-name <name>    whom people ring when Tellback does not work
  --help-phone <phone>  and their number`,
  run: async (context, values) => {
    const id = newId(context)
    const name = needed(values, 'name')
    const help = { name: needed(values, 'help-name'), phone: needed(values, 'help-phone') }
    // Without questions nobody could go on site, without sections no self-view begins: both come with it.
    const asked = [adults, children].map((content) => ({
      ...{ kind: 'questionnaire', name: 'publish', record: newId(context) },
      args: { region: id, ...content },
    }))
    const made = { kind: 'region', name: 'make', record: id, args: { name, help } }
    await run(context, [made, ...asked, ...builtInSteps(context, id)])
    return { words: `Made the region ${name}: ${id}`, data: { region: id } }
  },
}

export const councilAdd: CliCommand = {
  name: 'council add',
  does: 'Adds a council to a region.',
  takes: [],
  needsSecret: true,
  options: {
    name: { type: 'string' },
    ons: { type: 'string' },
    from: { type: 'string' },
    region: { type: 'string' },
  },
  help: `  --name <name>      short, as in "Visit to Oakshire"
  --ons <code>       its code in published figures, such as E06999001
  --from <day>       the first day of the council, 2027-04-01; else today
  --region <region>  its id or name; not needed where there is only one`,
  run: async (context, values) => {
    const region = await theOne(context, 'region', text(values, 'region'))
    const id = newId(context)
    const name = needed(values, 'name')
    const from = text(values, 'from') ?? ukDay(context.clock())
    const args = { region: region.id, name, from }
    const ons = text(values, 'ons')
    const coded = { kind: 'council', name: 'code', record: id, args: { ons } }
    const made = { kind: 'council', name: 'make', record: id, args }
    await run(context, ons === undefined ? [made] : [made, coded])
    return { words: `Added ${name} to ${region.name}: ${id}`, data: { council: id } }
  },
}

export const personAdd: CliCommand = {
  name: 'person add',
  does: 'Adds a person with a role.',
  takes: [],
  needsSecret: true,
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string' },
    post: { type: 'string' },
    region: { type: 'string' },
    council: { type: 'string' },
    challenge: { type: 'string' },
    service: { type: 'string' },
    group: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  help: `  --name <name>            the person's name
  --email <address>        where a code to sign in can be mailed
  --role <role>            ${Object.keys(roles).join(', ')}
  --post <post>            the post as its holder calls it
  --region <region>        id or name; not needed where there is only one, or a council or challenge is named
  --council <council>      id or name, for a role in a council
  --challenge <challenge>  id, for a role in one challenge
  --service <service>      adults or children, for a post in a council that answers for one of them
  --group <group>          the experts' own group, such as own-voice
  --from <day>, --to <day> the days of the role; else from today, without an end`,
  run: addPerson,
}

async function addPerson(context: Context, values: Values) {
  const role = roleOf(needed(values, 'role'))
  const body = roles[role]
  const within = text(values, 'region')
  const named = within === undefined ? undefined : (await theOne(context, 'region', within)).id
  const place = body === 'region' ? null : await theOne(context, body, needed(values, body), named)
  // A council or challenge lies in one region: that need not be said as well.
  const region = place
    ? await theOne(context, 'region', String(place.body['region']))
    : await theOne(context, 'region', within)
  const id = newId(context)
  const name = needed(values, 'name')
  const of = (kind: 'council' | 'challenge') => (body === kind && place ? place.id : null)
  const appointment = {
    ...{ region: region.id, council: of('council'), challenge: of('challenge') },
    ...{
      person: id,
      role,
      group: text(values, 'group') ?? null,
      post: text(values, 'post') ?? null,
      service: serviceOf(text(values, 'service')),
    },
    from: text(values, 'from') ?? ukDay(context.clock()),
    to: text(values, 'to') ?? null,
  }
  const email = text(values, 'email')?.toLowerCase() ?? null
  await run(context, [
    { kind: 'person', name: 'make', record: id, args: { region: region.id, name, email } },
    { kind: 'appointment', name: 'make', record: newId(context), args: appointment },
  ])
  const next = `Let them in with: npm run tellback -- invite --person ${id}`
  return { words: `Added ${name} as ${role}: ${id}\n${next}`, data: { person: id } }
}

function roleOf(typed: string): Role {
  const found = (Object.keys(roles) as Role[]).find((one) => one === typed) // keys of a constant
  if (!found)
    throw new WrongCall(`There is no role ${typed}. Roles: ${Object.keys(roles).join(', ')}.`)
  return found
}

function serviceOf(typed: string | undefined): Service | null {
  const found = services.options.find((one) => one === typed) ?? null
  if (typed !== undefined && !found)
    throw new WrongCall(`There is no service ${typed}. Services: ${services.options.join(', ')}.`)
  return found
}

export const invitePerson: CliCommand = {
  name: 'invite',
  does: "Makes a person's sign-in link and prints it, once.",
  takes: [],
  options: { person: { type: 'string' }, region: { type: 'string' } },
  help: `  --person <person>  id, name or address
  --region <region>  id or name, where a name stands in more than one
The link works on up to five devices while the person holds a role. A new one ends the one before.`,
  needsSecret: true,
  run: async (context, values) => {
    const within = text(values, 'region')
    const region = within ? (await theOne(context, 'region', within)).id : undefined
    const person = await theOne(context, 'person', needed(values, 'person'), region)
    const invite = await inviteOf(context, person.id, String(person.body['region']))
    const { store, settings, clock } = context
    const code = await store.write((tx) =>
      mintCode(withSignIn(tx), settings.secret, invite, clock()),
    )
    const link = `${settings.origin}/i/${code}`
    const words = `${person.name} signs in here: ${link}\nOr types the code: ${shownCode(code)}`
    return { words, data: { person: person.id, invite: invite.id, link, code: shownCode(code) } }
  },
}

/** The person's invite that stands, or a new one. */
async function inviteOf(context: Context, person: string, region: string) {
  const find = () =>
    context.store.db
      .selectFrom('invite')
      .select(['id', 'issue'])
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .orderBy('id', 'desc')
      .executeTakeFirst()
  const found = await find()
  if (found) return found
  const args = { region, challenge: null, person }
  await run(context, [{ kind: 'invite', name: 'make', record: newId(context), args }])
  const made = await find()
  if (!made) throw new Error('The invite was made and is not there.')
  return made
}
