/**
 * `npm run dev`: the API, started again when its code changes, and Vite's server with hot reload in
 * front of it, over a demonstration region of its own. Ctrl-C stops both.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { makeDemoRegion } from './demo.ts'
import { readSettings } from './settings.ts'
import { describeStop } from './stopping.ts'
import { openStore } from './store/open.ts'
import { welcome } from './welcome.ts'

const pagePort = 5173

try {
  const env = {
    LOG_LEVEL: 'warn',
    DATA_DIR: './data/dev',
    // What browsers see is Vite; it passes what is for the API on.
    ORIGIN: `http://localhost:${String(pagePort)}`,
    ...process.env,
    NODE_ENV: 'development',
  }
  const settings = readSettings(env)
  const store = await openStore(settings)
  process.stderr.write('Preparing the demonstration region …\n')
  const { links } = await makeDemoRegion(store, settings)
  await store.close()

  const api = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  process.env['TELLBACK_API_PORT'] = String(settings.port)
  const pages = await createServer({ server: { port: pagePort, strictPort: true } })
  await pages.listen()

  const stop = () => {
    api.kill()
    void pages.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  api.once('exit', stop)

  process.stdout.write(welcome(settings, links, performance.now()))
  process.stdout.write(`Every base component: ${settings.origin}/gallery\n`)
} catch (error) {
  process.stderr.write(`${describeStop(error)}\n`)
  process.exit(1)
}
