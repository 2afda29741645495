/** Production: reads the settings, opens the store and serves. Makes nothing up: no demonstration data. */
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'
import { describeStop, stopOnSignal } from './stopping.ts'
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
  stopOnSignal(served, store)
} catch (error) {
  process.stderr.write(`${describeStop(error)}\n`)
  process.exit(1)
}
