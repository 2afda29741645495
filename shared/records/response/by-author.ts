/** What authors do about answers that they have sent: take them back, and say yes or no when asked. */
import * as z from 'zod/mini'
import { answerKey, keyOf } from '../../answer.ts'
import { uuid } from '../../ids.ts'
import { commandsOn } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Response } from '../response.ts'
import { entryTold } from './entry-made.ts'

/** With all that follows from them they fit into one change. */
export const mostWithdrawn = 100
const keys = z.array(answerKey).check(z.minLength(1), z.maxLength(mostWithdrawn))

const { command } = commandsOn<Response>()

/** Nobody else holds its scope: whoever sees it is its author, or the person they were merged into. */
const isAuthors = () => true

/** Takes answers back. What was used in a letter that is issued stays there, and is used no further. */
export const withdraw = command(z.strictObject({ keys }), {
  from: ['sent'],
  may: isAuthors,
  apply: ({ id, record, args, moment }) => {
    const own = new Set<string>(record.entries.map(keyOf))
    const before = new Set<string>(record.withdrawn.map(({ key }) => key))
    const wanted = [...new Set(args.keys)]
    const fresh = wanted.filter((key) => own.has(key) && !before.has(key))
    const withdrawn = fresh.map((key) => ({ key, at: moment.at }))
    return {
      body: { ...record, withdrawn: [...record.withdrawn, ...withdrawn] },
      // One after the other, as words are held apart: nobody can tell which it was.
      also: fresh.map((key) => entryTold('withdraw', id, { key })),
    }
  },
})

/** The author's yes or no to words as a reviewer would share them. It holds for those words alone. */
export const answer = command(z.strictObject({ key: answerKey, wording: uuid, yes: z.boolean() }), {
  from: ['sent'],
  may: isAuthors,
  apply: ({ id, record, args: { key, wording, yes }, moment }) => {
    const found = record.asked.find((one) => one.key === key)
    if (found?.wording !== wording) throw new Problem('changed-since')
    const answered = { ...found, yes, answeredAt: moment.at }
    return {
      body: { ...record, asked: record.asked.map((one) => (one === found ? answered : one)) },
      also: [entryTold('hear', id, { key, wording, yes })],
    }
  },
})
