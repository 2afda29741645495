/** What a newcomer reads when it runs: where it is, who they may be, and how to be rid of it. */

/** A way in to the demonstration region. */
export type DemoLink = {
  role: string
  name: string
  /** What the person has before them, in a few words. */
  what: string
  url: string
}

/**
 * @param origin where the app is served
 * @param folder where its data lies
 * @param took milliseconds from the start until people could sign in
 */
export function welcome(origin: string, folder: string, links: DemoLink[], took: number): string {
  const people = links.map(({ role, name, what, url }) =>
    [`  ${role}: ${name}`, `    ${what}`, `    ${url}`, ''].join('\n'),
  )
  return [
    '',
    `Tellback runs at ${origin} (ready in ${(took / 1000).toFixed(1)} s).`,
    '',
    'Everybody here is invented. Open a link to sign in as that person; use a private window',
    'or another browser for a second one.',
    '',
    ...people,
    `Its data is in ${folder}: delete that folder to start again. Ctrl-C stops it.`,
    '',
  ].join('\n')
}
