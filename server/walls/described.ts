/** What the API's own description says of a route; one place, so that all say it alike. */
import { describeRoute, resolver } from 'hono-openapi'
import type { MiddlewareHandler } from 'hono'
import type * as z from 'zod'
import type * as mini from 'zod/mini'
import { type AnswerCode, answers } from '../../shared/problems.ts'
import { problemSchema } from '../../shared/wire.ts'

type Described = {
  summary: string
  /** The status of the good answer and the schema of its body, if it has one. */
  status: 200 | 202 | 204
  answer?: z.ZodType | mini.ZodMiniType
  /** Another media type than JSON. */
  media?: string
  problems: readonly AnswerCode[]
  /** Given `false`, nobody need be signed in. */
  signedIn?: false
}

const everywhere: readonly AnswerCode[] = ['unexpected', 'busy']

export function described(route: Described): MiddlewareHandler {
  const { summary, status, answer, media = 'application/json', signedIn = true } = route
  const codes = [...route.problems, ...(signedIn ? (['signed-out'] as const) : []), ...everywhere]
  const statuses = [...new Set(codes.map((code) => answers[code]))]
  const refusalOf = (number: number) => ({
    description: codes.filter((code) => answers[code] === number).join(', '),
    content: { 'application/problem+json': { schema: resolver(problemSchema) } },
  })
  const refusals = new Map(statuses.map((number) => [String(number), refusalOf(number)]))
  const good = {
    description: summary,
    ...(answer ? { content: { [media]: { schema: resolver(answer) } } } : {}),
  }
  return describeRoute({
    summary,
    security: signedIn ? [{ session: [] }] : [],
    responses: { [status]: good, ...Object.fromEntries(refusals) },
  })
}
