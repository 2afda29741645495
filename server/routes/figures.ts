import { Hono } from 'hono'
import { Problem } from '../../shared/problems.ts'
import { asking, bringing, mostLetters, report } from '../../shared/scorecard.ts'
import { CsvTrouble } from '../figures/csv.ts'
import { bringFigures, previewFigures } from '../figures/import.ts'
import { mayBring } from '../figures/may.ts'
import type { Env, Parts } from '../parts.ts'
import { body, parsed } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { Refused } from '../walls/problem.ts'
import { pushLimit } from '../walls/push-limit.ts'
import { signedIn } from '../walls/signed-in.ts'

/** In JSON a letter takes up to three bytes, and a line break or a quote two. */
const most = mostLetters * 2
const perMinute = 12
const problems = ['bad-request', 'bad-fields', 'no-such-thing', 'too-big', 'too-often'] as const

/** Published figures from a file: what they would change, and bringing them in. The coordinator's alone. */
export function figures(parts: Parts) {
  const { store, kinds, clock, log, settings } = parts
  const ground = { store, kinds, secret: settings.secret, clock, log }
  const limit = pushLimit(perMinute, clock)
  return new Hono<Env>()
    .use(signedIn(parts))
    .post(
      '/preview',
      described({
        summary: 'What a file of published figures would change; nothing is changed.',
        ...{ status: 200, answer: report, problems: [...problems] },
      }),
      body(asking, most),
      async (c) => {
        const file = c.req.valid('json')
        limit.spend(c.var.session.id, 1)
        await mayBring(parts, c.var.session.person, file.region)
        return c.json(parsed(report, await previewFigures(ground, file).catch(plain)))
      },
    )
    .post(
      '/import',
      described({
        summary: 'Brings a file of published figures into a region, or says what was not taken.',
        ...{ status: 200, answer: report, problems: [...problems] },
      }),
      body(bringing, most),
      async (c) => {
        const file = c.req.valid('json')
        const { id, person } = c.var.session
        limit.spend(id, 1)
        await mayBring(parts, person, file.region)
        const done = await bringFigures(ground, file).catch(plain)
        const count = done.stopped?.taken ?? done.figures.new + done.figures.changed
        log.info('figures-brought', { person, count })
        return c.json(parsed(report, done))
      },
    )
}

/** What is wrong with the file itself, in a sentence that says where and repeats nothing of it. */
function plain(error: unknown): never {
  if (error instanceof CsvTrouble) throw new Refused('bad-fields', { detail: error.message })
  if (error instanceof Problem)
    throw new Refused('bad-fields', { detail: 'Something is in the way: ask for the preview.' })
  throw error
}
