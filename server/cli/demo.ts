/** The demonstration region, from the command line. */
import { makeDemoRegion } from '../demo.ts'
import { welcomeLinks } from './links.ts'
import type { CliCommand } from './command.ts'

export const demo: CliCommand = {
  name: 'demo',
  does: 'Makes the demonstration region in an empty store and prints a sign-in link for each role.',
  takes: [],
  options: {},
  help: 'Everybody in it is invented. Run again it makes nothing twice, and prints fresh links.',
  run: async ({ store, settings, clock, progress }) => {
    progress('Making councils, people and a visit …')
    const { links } = await makeDemoRegion(store, settings, clock)
    return { words: welcomeLinks(links), data: { links } }
  },
}
