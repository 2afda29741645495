/** How a server ends: in order when it is told to, or at once with a sentence that says why. */
import type { Served } from './serve.ts'
import { WrongSetting } from './settings.ts'
import type { Store } from './store/open.ts'

/** Ctrl-C, or a machine that is switched off: what is under way is answered, then the store closed. */
export function stopOnSignal(served: Served, store: Store): void {
  const stop = () => {
    void served
      .close()
      .then(() => store.close())
      .finally(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** What to tell the person who tried to start it: a sentence where we know one, else the whole error. */
export function describeStop(error: unknown): string {
  if (error instanceof WrongSetting) return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'Something else is on that port: stop it, or choose another, such as PORT=8788.'
  }
  return error.stack ?? error.message
}
