/**
 * `npm start`: for a newcomer. Makes the demonstration region where there is nothing yet, serves, and
 * prints one way in for each role; a later start prints fresh links for the same people.
 * With `--json` the links are one line of JSON, for programs.
 */
import { makeDemoRegion } from './demo.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'
import { describeStop, stopOnSignal } from './stopping.ts'
import { openStore } from './store/open.ts'
import { welcome } from './welcome.ts'

try {
  // Never production, whatever the machine says: there are sign-in links on the screen.
  const settings = readSettings({
    LOG_LEVEL: 'warn',
    ...process.env,
    NODE_ENV: 'development',
  })
  const store = await openStore(settings)
  process.stderr.write('Preparing the demonstration region …\n')
  const { links } = await makeDemoRegion(store, settings)
  const served = await serve(settings, store)
  stopOnSignal(served, store)

  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify({ links, origin: settings.origin })}\n`
      : welcome(settings, links, performance.now()),
  )
} catch (error) {
  process.stderr.write(`${describeStop(error)}\n`)
  process.exit(1)
}
