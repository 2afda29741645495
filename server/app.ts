/** Builds the API and the app's own files from their parts. Listens to nothing. */
import { join } from 'node:path'
import { Hono } from 'hono'
import { kinds } from '../shared/records/index.ts'
import { protocol } from '../shared/wire.ts'
import { quietLog } from './log.ts'
import { type Env, type Parts, usualLimits } from './parts.ts'
import { devices } from './routes/devices.ts'
import { figures } from './routes/figures.ts'
import { health } from './routes/health.ts'
import { inviteCodes } from './routes/invite-codes.ts'
import { live } from './routes/live.ts'
import { meRoute } from './routes/me.ts'
import { addDescription } from './routes/openapi.ts'
import { passkeys } from './routes/passkeys.ts'
import { people } from './routes/people.ts'
import { proofs } from './routes/proofs.ts'
import { receipts } from './routes/receipts.ts'
import { sealed } from './routes/sealed.ts'
import { signIn } from './routes/sign-in.ts'
import { signOut } from './routes/sign-out.ts'
import { staticFiles } from './routes/static.ts'
import { sync } from './routes/sync.ts'
import { asked } from './walls/asked.ts'
import { headers } from './walls/headers.ts'
import { methodsOf } from './walls/methods.ts'
import { ownPageOnly } from './walls/own-page.ts'
import { answerError, problemAnswer } from './walls/problem.ts'

const built = join(import.meta.dirname, '..', 'dist')

/** What must be handed in; the rest is as the product runs. */
export type AppParts = Pick<Parts, 'settings' | 'store'> & Partial<Parts> & { dist?: string }

export function createApp(given: AppParts): Hono<Env> {
  const parts: Parts = {
    kinds,
    mail: { nudge: () => undefined },
    clock: () => new Date(),
    log: quietLog,
    limits: usualLimits,
    protocol,
    ...given,
  }
  const { origin } = parts.settings

  const app = new Hono<Env>()
  app.use(asked(parts))
  app.use(headers(origin))
  app.use(ownPageOnly(origin))
  app.route('/api/health', health(parts))
  app.route('/api/sign-in', signIn(parts))
  app.route('/api/sign-out', signOut(parts))
  app.route('/api/me', meRoute(parts))
  app.route('/api/devices', devices(parts))
  app.route('/api/invites/codes', inviteCodes(parts))
  app.route('/api/passkeys', passkeys(parts))
  app.route('/api/people', people(parts))
  app.route('/api/proofs', proofs(parts))
  app.route('/api/receipts', receipts(parts))
  app.route('/api/figures', figures(parts))
  app.route('/api/sealed', sealed(parts))
  app.route('/api/sync/live', live(parts))
  app.route('/api/sync', sync(parts))
  addDescription(app, parts)
  app.route('/', staticFiles(given.dist ?? built))
  const methods = methodsOf(app)
  app.notFound((c) => {
    const allow = methods(c.req.path)
    return allow.length > 0
      ? problemAnswer(c, 'no-such-way', { allow: allow.join(', ') })
      : problemAnswer(c, 'no-such-thing')
  })
  app.onError(answerError(parts.log))
  return app
}
