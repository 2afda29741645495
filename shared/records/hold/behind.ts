/**
 * What is held of an entry: the words as they stand there, or as they were sent where they have gone since.
 * And how they are found from an extract, whose readers hold no way back to them: the server alone does it.
 */
import * as z from 'zod/mini'
import { type Moment, never } from '../../actor.ts'
import { type Entry as Answer, keyOf } from '../../answer.ts'
import { extractOf } from '../../extract-id.ts'
import { uuid } from '../../ids.ts'
import { commandsOn, type Fact, factOf, factsOf } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { GivenWords, Reviewed } from '../../review.ts'
import { words } from '../../text.ts'
import type { Hold } from '../hold.ts'

/** What a hold looks at of an entry. */
export type Cited = Reviewed & {
  region: string
  challenge: string | null
  response: string
  questionnaire: string
  group: string | null
  late: boolean
}

type Place = { region: string; challenge: string }

export const isOf = (found: Cited | undefined, { region, challenge }: Place): found is Cited =>
  found?.region === region && found.challenge === challenge

type Holding = Place & {
  entry: string
  found: Cited
  key: string
  reason: string
  aboutHostStaff: boolean
  moment: Moment
  facts: readonly Fact[]
}

/** @throws Problem `not-now` where there are no such words */
export function heldWords(holding: Holding): Hold {
  const { region, challenge, entry, found, key, reason, aboutHostStaff, moment, facts } = holding
  const each = found.answers.find((one) => one.key === key)
  const given = each?.given ?? sentWords(found, key, facts)
  if (!each || !given) throw new Problem('not-now')
  const { question, about, wording } = each
  const { response, questionnaire } = found
  return {
    ...{ region, council: null, challenge, entry, response, key, question, about },
    ...{ questionnaire, given, wording, reason, heldBy: moment.actor.person },
    ...{ heldAt: moment.at, aboutHostStaff, lettersSent: 0, ended: null },
    ...{ takenAt: null, takenBy: null, receipt: null, endedAt: null, debrief: false },
  }
}

/**
 * The words as their author sent them, when they are no longer in the entry. On a device that holds no
 * response they are missing, and the server decides.
 */
function sentWords({ response }: Cited, key: string, facts: readonly Fact[]): GivenWords | null {
  const own = factOf<{ entries: Answer[] }>(facts, 'response', response)
  const sent = own?.entries.find((one) => keyOf(one) === key)
  return sent ? { answer: sent.answer, why: sent.why, credit: sent.credit } : null
}

const { make } = commandsOn<Hold>()

/** Follows from setting an extract apart. */
export const makeOfExtract = make(
  z.strictObject({
    ...{ region: uuid, challenge: uuid, extract: uuid },
    ...{ reason: words(1000), aboutHostStaff: z.boolean() },
  }),
  {
    needs: ['entry', 'response'],
    may: never,
    belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
    apply: ({ id, args, moment, facts }) => {
      const behind = behindExtract(args, facts)
      const { entry, key } = behind
      return {
        body: heldWords({ ...args, ...behind, moment, facts }),
        also: [
          { kind: 'entry', name: 'setAside', record: entry, args: { key }, unseen: true },
          { kind: 'hold', name: 'nameHolder', record: id, args: {}, unseen: true },
        ],
      }
    },
  },
)

/**
 * The answer that an extract was once made of, also where the entry no longer says so.
 * @throws Problem `not-found`
 */
function behindExtract(args: Place & { extract: string }, facts: readonly Fact[]) {
  for (const { id: entry, body: found } of factsOf<Cited>(facts, 'entry')) {
    if (!isOf(found, args)) continue
    const made = found.answers.find(({ key, shared }) =>
      Array.from({ length: shared }, (_, number) => number).some(
        (number) => extractOf(entry, key, number) === args.extract,
      ),
    )
    if (made) return { entry, found, key: made.key }
  }
  throw new Problem('not-found')
}
