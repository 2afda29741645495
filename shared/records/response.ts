/**
 * A response: what one expert sent from one visit, whole, and what became of each answer since. Only its
 * author sees it; what reviewers read is an *entry*, which follows from it and does not say whose it is.
 *
 * The answers are frozen once sent; more is another response that adds to it. Whoever was invited may
 * always send what they wrote: being late routes it to the coordinator and refuses nothing. "Read by the
 * team" is set by a reviewer's opening the entry. Taking words back is never refused.
 */
import * as z from 'zod/mini'
import { answerKey } from '../answer.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import type { Kind } from '../kind.ts'
import { role } from '../roles.ts'
import { scope } from '../scopes.ts'
import { words } from '../text.ts'
import { answer, withdraw } from './response/by-author.ts'
import { given, send, takeIn } from './response/sending.ts'
import { ask, hear, question, read, share, sharedAs, unshare } from './response/to-author.ts'

const asked = z.looseObject({
  ...question,
  askedAt: instant,
  yes: z.nullable(z.boolean()),
  answeredAt: z.nullable(instant),
})

const schema = z.looseObject({
  ...belongs,
  ...given,
  author: uuid,
  group: z.nullable(z.string()),
  /** When the person pressed Send, by the phone. */
  sentOnPhone: instant,
  receivedAt: instant,
  late: z.boolean(),
  readAt: z.nullable(instant),
  /** When the office took it in from a file that its author passed on; the author sees that. */
  takenInAt: z.optional(instant),
  /** Who has opened it, each once; `part` as long as they have read single answers alone. */
  opened: z.array(z.looseObject({ role, at: instant, part: z.optional(z.literal(true)) })),
  /** What the author was asked about the words of an answer; the newest wording of each. */
  asked: z.array(asked),
  /**
   * Answers that the team was given, and as what. It stays when words are held apart for somebody's
   * safety: their author learns that from the lead alone, if at all.
   */
  shared: z.array(z.looseObject(sharedAs)),
  /** A build took it in that noted none of this: what is not in `shared` may have been shared before. */
  isSharedUnsure: z.optional(z.literal(true)),
  /** Answers that were taken back. */
  withdrawn: z.array(z.looseObject({ key: answerKey, at: instant })),
  /** What the safeguarding lead wrote to the author. */
  letters: z.array(
    z.looseObject({
      ...{ text: words(2000), at: instant },
      /** Somebody to talk it over with is offered. */
      debrief: z.optional(z.boolean()),
    }),
  ),
})
export type Response = z.infer<typeof schema>
export type Asked = z.infer<typeof asked>

export const response: Kind<Response> = {
  name: 'response',
  v: 3,
  raise: {
    1: (body) => ({ ...(body as object), opened: [], asked: [], withdrawn: [], letters: [] }),
    2: (body) => ({ ...(body as object), shared: [], isSharedUnsure: true }),
  },
  schema,
  state: () => 'sent',
  scopes: (body) => [scope.person(body.author)],
  scopesNumber: 2,
  commands: {
    /** It comes in. */
    send,
    takeIn,
    /** Its author changes their mind, or answers. */
    withdraw,
    answer,
    /** Its author comes to know. */
    read,
    ask,
    hear,
    share,
    unshare,
  },
}
