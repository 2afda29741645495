/** Production: reads the settings, opens the store and serves. Makes nothing up: no demonstration data. */
import { serve } from './serve.ts'
import { readSettings, WrongSetting } from './settings.ts'
import { openStore } from './store/open.ts'

try {
  // `npm run dev` says that it is not; nothing else makes this anything but production.
  const isDevelopment = process.env['NODE_ENV'] === 'development'
  const settings = readSettings({
    ...process.env,
    NODE_ENV: isDevelopment ? 'development' : 'production',
  })
  const store = await openStore(settings)
  const served = await serve(settings, store)
  const stop = () => {
    void served
      .close()
      .then(() => store.close())
      .finally(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  const isOurs = error instanceof WrongSetting
  process.stderr.write(`${isOurs ? error.message : String(error)}\n`)
  process.exitCode = 1
}
