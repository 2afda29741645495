/** Ends sessions of others, for whoever runs the server. */
import { endEverySession, endSessionsOf } from '../people/end-sessions.ts'
import { withSignIn } from '../people/tables.ts'
import { type CliCommand, text, WrongCall } from './command.ts'
import { theOne } from './find.ts'

export const signOutPeople: CliCommand = {
  name: 'sign-out',
  does: 'Signs a person out everywhere, or everybody.',
  takes: [],
  options: {
    person: { type: 'string' },
    region: { type: 'string' },
    all: { type: 'boolean' },
  },
  help: `  --person <person>  id, name or address
  --region <region>  id or name, where a name stands in more than one
  --all              everybody, in every region
Their words stay on their phones. They come in again by a card, a code or a passkey that still works: to
keep somebody out, end what they hold or take their card back.`,
  run: async (context, values) => {
    const named = text(values, 'person')
    const isAll = values['all'] === true
    if ((named === undefined) !== isAll) throw new WrongCall('Say either --person or --all.')
    const within = text(values, 'region')
    const region = within ? (await theOne(context, 'region', within)).id : undefined
    const person = isAll ? undefined : await theOne(context, 'person', named, region)
    const ended = await context.store.write((tx) =>
      person ? endSessionsOf(withSignIn(tx), person.id) : endEverySession(withSignIn(tx)),
    )
    // No name: what is printed may end up in the log of whoever runs it.
    return { words: `Sessions ended: ${String(ended)}`, data: { ended } }
  },
}
