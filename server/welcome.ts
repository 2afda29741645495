/** What a newcomer reads when it runs: where it is, who they may be, and how to be rid of it. */
import { asSeen } from './mail/way.ts'
import type { Settings } from './settings.ts'

/** A way in to the demonstration region. */
export type DemoLink = {
  role: string
  name: string
  /** What the person is and has before them, in a sentence. */
  what: string
  url: string
}

/** @param took milliseconds from the start until people could sign in */
export function welcome(
  settings: Pick<Settings, 'origin' | 'dataDir' | 'databaseUrl' | 'mailUrl'>,
  links: readonly DemoLink[],
  took: number,
): string {
  const people = links.flatMap(({ name, what, url }) => [`  ${url}  ${name}`, `    ${what}`])
  const folder = /^file:(.*)$/.exec(settings.mailUrl)?.[1]
  const mail = folder
    ? [`No e-mail is sent: each, such as a code to sign in, is a file in ${asSeen(folder)}.`]
    : []
  const place = settings.databaseUrl ? 'the PostgreSQL that DATABASE_URL names' : settings.dataDir
  return [
    '',
    `Tellback runs at ${settings.origin} (ready in ${(took / 1000).toFixed(1)} s).`,
    '',
    'Everybody here is invented. Open a link to sign in as that person; use a private window',
    'or another browser for a second one.',
    '',
    ...people,
    '',
    ...mail,
    `The data is in ${place}: delete it to start again. Ctrl-C stops the server.`,
    '',
  ].join('\n')
}
