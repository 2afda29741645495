/** What authors come to know of answers that they have sent. Each of it follows from what another does. */
import * as z from 'zod/mini'
import { never } from '../../actor.ts'
import { answerKey, longestSaid } from '../../answer.ts'
import { uuid } from '../../ids.ts'
import { commandsOn } from '../../kind.ts'
import { role } from '../../roles.ts'
import { words } from '../../text.ts'
import type { Response } from '../response.ts'

/** Words as a reviewer would share them, put to their author. `wording` is the command that wrote them. */
export const question = { key: answerKey, wording: uuid, text: words(longestSaid) }

const { command } = commandsOn<Response>()

/**
 * Follows from a reviewer's opening the entry, or working on the words of one answer, which is reading a
 * `part`. The first time stands; "read" is said of the whole alone.
 */
const reading = z.strictObject({ role, part: z.optional(z.literal(true)) })
export const read = command(reading, {
  from: ['sent'],
  may: never,
  apply: ({ record, args, moment }) => {
    const { role, part } = args
    const isNews = (one: { role: string; part?: true | undefined }) =>
      one.role === role && one.part === true && !part
    const before = record.opened.filter((one) => !isNews(one))
    const isKnown = before.some((one) => one.role === role)
    const opened = isKnown ? [] : [{ role, at: moment.at, ...(part && { part }) }]
    return {
      body: {
        ...record,
        readAt: args.part ? record.readAt : (record.readAt ?? moment.at),
        opened: [...before, ...opened],
      },
    }
  },
})

/** Follows from a reviewer's wording: another one for the same answer takes its place. */
export const ask = command(z.strictObject(question), {
  from: ['sent'],
  may: never,
  apply: ({ record, args, moment }) => {
    const others = record.asked.filter(({ key }) => key !== args.key)
    const fresh = { ...args, askedAt: moment.at, yes: null, answeredAt: null }
    return { body: { ...record, asked: [...others, fresh] } }
  },
})

/** Follows from the safeguarding lead's writing to the author. */
export const hear = command(
  z.strictObject({ text: words(2000), debrief: z.optional(z.boolean()) }),
  {
    from: ['sent'],
    may: never,
    apply: ({ record, args, moment }) => ({
      body: { ...record, letters: [...record.letters, { ...args, at: moment.at }] },
    }),
  },
)

/** How an answer was shared: with its words, or only that something was said. */
export const sharedAs = { key: answerKey, as: z.enum(['quote', 'theme']) }

/** Follows from a sharing: what the team reads of these answers from now on. It keeps no time of it. */
export const share = command(z.strictObject({ answers: z.array(z.strictObject(sharedAs)) }), {
  from: ['sent'],
  may: never,
  apply: ({ record, args: { answers } }) => {
    const others = record.shared.filter((one) => !answers.some(({ key }) => key === one.key))
    return { body: { ...record, shared: [...others, ...answers] } }
  },
})

/** Follows from its going out of the team's view again, before the letter. */
export const unshare = command(z.strictObject({ key: answerKey }), {
  from: ['sent'],
  may: never,
  apply: ({ record, args }) => ({
    body: { ...record, shared: record.shared.filter(({ key }) => key !== args.key) },
  }),
})
