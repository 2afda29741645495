/**
 * `npm start`: for a newcomer. Makes the demonstration region where there is nothing yet, serves, and
 * prints one way in for each role; a later start prints fresh links for the same people.
 * With `--json` the links are one line of JSON, for programs.
 */
import { makeDemoRegion } from './demo.ts'
import { serve } from './serve.ts'
import { readSettings, WrongSetting } from './settings.ts'
import { openStore } from './store/open.ts'
import { welcome } from './welcome.ts'

const started = performance.now()

try {
  // Never production, whatever the machine says: there are sign-in links on the screen.
  const settings = readSettings({
    LOG_LEVEL: 'warn',
    ...process.env,
    NODE_ENV: 'development',
  })
  const store = await openStore(settings)
  const { links } = await makeDemoRegion(store, settings)
  await serve(settings, store)

  const { origin, dataDir } = settings
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify({ links, origin })}\n`
      : welcome(origin, dataDir, links, performance.now() - started),
  )
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
