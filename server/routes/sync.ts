import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import {
  type Answer,
  answerSchema,
  type Ask,
  askSchema,
  mostBytes,
  mostCommands,
} from '../../shared/wire.ts'
import type { Env, Parts } from '../parts.ts'
import type { Session } from '../people/sessions.ts'
import { proverOf } from '../proof/prove.ts'
import { sealSignatures } from '../proof/seal-signatures.ts'
import type { Bug } from '../sync/engine.ts'
import { pull, pullNothing } from '../sync/pull.ts'
import { push } from '../sync/push.ts'
import { parsed, readJson } from '../walls/body.ts'
import { described } from '../walls/described.ts'
import { Refused } from '../walls/problem.ts'
import { pushLimit, refusedCost } from '../walls/push-limit.ts'
import { signedIn } from '../walls/signed-in.ts'

const zip = promisify(gzip)
const worthZipping = 1400
/** A phone's own pages wait for the line and are packed well; a long list waits for nothing but us. */
const much = 100_000

/** One question, one answer: commands in, results and pages out. */
export function sync(parts: Parts) {
  const { store, kinds, settings, clock, limits, log, protocol, unasked } = parts
  const limit = pushLimit(limits.commandsPerMinute, clock)

  const ask = Object.assign(
    async (c: Context<Env>, next: () => Promise<void>) => {
      const { id } = c.var.session
      try {
        const question = parseAsk(await readJson(c, mostBytes), protocol)
        if (question.commands.length > 0) limit.spend(id, question.commands.length)
        c.req.addValidatedData('json', question)
      } catch (error) {
        if (!(error instanceof Refused && error.code === 'too-often')) limit.spend(id, refusedCost)
        throw error
      }
      await next()
    },
    { [uniqueSymbol]: { target: 'json', ...resolver(askSchema) } },
  )

  const prove = proverOf(parts)

  const broken = ({ kind, name, command, error }: Bug) => {
    log.error('command-broken', { code: `${kind}.${name}`, id: command, error })
  }

  const answer = async ({ person, revokedOn }: Session, question: Ask): Promise<Answer> => {
    const who = { person, device: question.device, revokedOn }
    const { secretBefore } = settings
    const before = secretBefore === undefined ? {} : { secretBefore }
    const options = { clock, broken, prove, ...before, ...(unasked && { unasked }) }
    const pushed = await push(store, kinds, settings.secret, who, question, options)
    if (question.commands.some(isSigning)) await sealNow()
    // An app that is too old to read is not too old to be rid of its words: those are taken.
    const isOld = question.protocol < protocol
    const asked = isOld ? { scopes: {}, limit: 1 } : question
    const pulled =
      revokedOn === null
        ? await pull(store, person, asked, clock().toISOString())
        : await pullNothing(store, person)
    const now = clock().toISOString()
    return { protocol, ...pushed, ...pulled, now }
  }

  /** Before the answer, so that it brings the sealed one. A failure here takes nothing back. */
  const sealNow = () =>
    sealSignatures(parts).catch((error: unknown) => {
      log.error('not-sealed', { error })
    })

  return new Hono<Env>().post(
    '/',
    described({
      summary: 'Sends commands and asks for what is new.',
      status: 200,
      answer: answerSchema,
      problems: ['bad-request', 'bad-fields', 'protocol-too-old', 'too-big', 'too-often'],
    }),
    signedIn(parts, { sendsOnly: true }),
    ask,
    async (c) => {
      const question = c.req.valid('json' as never) as Ask // parsed by `ask`
      const text = JSON.stringify(await answer(c.var.session, question))
      const head = { 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' }
      const mayZip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
      if (!mayZip || text.length < worthZipping) return c.body(text, 200, head)
      const level = text.length > much ? constants.Z_BEST_SPEED : constants.Z_DEFAULT_COMPRESSION
      const zipped = await zip(text, { level })
      return c.body(new Uint8Array(zipped), 200, { ...head, 'content-encoding': 'gzip' })
    },
  )
}

/** @throws Refused for an envelope that is wrong; one command that is wrong is refused alone, later */
function parseAsk(value: unknown, protocol: number): Ask {
  const given = value as { protocol?: unknown; commands?: unknown } | null
  if (Array.isArray(given?.commands) && given.commands.length > mostCommands)
    throw new Refused('too-big')
  const question = parsed(askSchema, value)
  // Words first: only a question that brings none is told to come with a newer app.
  if (question.protocol < protocol && question.commands.length === 0)
    throw new Refused('protocol-too-old')
  if (question.protocol > protocol)
    throw new Refused('bad-request', { detail: `This server speaks protocol ${protocol}.` })
  return question
}

const isSigning = ({ kind, name }: Ask['commands'][number]) =>
  kind === 'signature' && name === 'make'
