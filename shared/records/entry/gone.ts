/**
 * Words that go: their author takes them back, or they are held apart for somebody's safety, and may be
 * given back. From the entry nobody can tell which it was.
 */
import * as z from 'zod/mini'
import { never } from '../../actor.ts'
import { answerKey, longestSaid } from '../../answer.ts'
import { commandsOn, type Fact, factOf, factsOf, type FollowUp } from '../../kind.ts'
import { answerOf } from '../../lost.ts'
import { type EntryItem, given, wordingOf } from '../../review.ts'
import { written } from '../../written.ts'
import type { Entry } from '../entry.ts'
import { itemOf, unchecked, withItem } from './item.ts'
import { keptIn, takenOut } from './share.ts'

const { command } = commandsOn<Entry>()
const one = z.strictObject({ key: answerKey })
const restored = z.strictObject({
  ...{ key: answerKey, given },
  wording: z.optional(z.nullable(written(longestSaid))),
})

/** Follows from the author's taking words back. */
export const withdraw = command(one, {
  from: ['here'],
  needs: ['challenge', 'repair'],
  may: never,
  apply: ({ id, record, args, facts }) => goneFrom(id, record, args.key, facts),
})

/** Follows from a hold: looks as if the author had taken the words back. */
export const setAside = command(one, {
  from: ['here'],
  needs: ['challenge', 'repair'],
  may: never,
  apply: ({ id, record, args, facts }) => goneFrom(id, record, args.key, facts),
})

/** Follows from the end of a hold, unless the author has taken the words back or another holds them. */
export const restore = command(restored, {
  from: ['here'],
  needs: ['response', 'hold'],
  may: never,
  apply: ({ id, record, args, facts }) => {
    const before = itemOf(record, args.key)
    const holds = factsOf<Held>(facts, 'hold').map(({ body }) => body)
    const isHeld = holds.some(
      (one) => one.entry === id && one.key === args.key && one.ended !== 'givenBack',
    )
    const own = factOf<Own>(facts, 'response', record.response)
    const isBack = own?.withdrawn.some(({ key }) => key === args.key) ?? false
    if (isBack || isHeld || before.given) return { body: record }
    const { given: words, wording = null } = args
    const back = { ...before, given: words, wording }
    return { body: withItem(record, { ...back, ...saidOf(record, back, own) }) }
  },
})

/** The words go, what was shared of them, and what was lost once of the edits of them. */
function goneFrom(id: string, record: Entry, key: string, facts: readonly Fact[]) {
  const before = itemOf(record, key)
  if (!before.given) return { body: record }
  const extract = keptIn(record, before, facts)
  const after = { ...before, given: null, wording: null, ...unchecked, extract }
  const also = [...takenOut(record, before, facts), ...editsForgotten(id, key, facts)]
  return { body: withItem(record, after), also }
}

/** Whoever takes words back does not see what was lost of others' work on them. */
function editsForgotten(id: string, key: string, facts: readonly Fact[]): FollowUp[] {
  return factsOf<{ command: unknown }>(facts, 'repair').flatMap(({ id: record, body }) => {
    const about = answerOf(body.command)
    const isOfThese = about?.entry === id && about.key === key
    return isOfThese ? [{ kind: 'repair', name: 'forget', record, args: {}, unseen: true }] : []
  })
}

type Held = { entry: string; key: string; ended: string | null }

/** What restoring looks at of the response. */
type Own = {
  withdrawn: { key: string }[]
  asked: {
    key: string
    wording: string
    askedAt: string
    yes: boolean | null
    answeredAt: string | null
  }[]
}

/** What its author was asked and has said of this wording, also while it was away: they are not asked again. */
function saidOf(record: Entry, item: EntryItem, own: Own | undefined): Partial<EntryItem> {
  const wording = wordingOf(record, item)
  const asked = own?.asked.find((one) => one.key === item.key && one.wording === wording)
  if (!asked) return {}
  const { askedAt, yes, answeredAt } = asked
  if (yes === null || answeredAt === null) return { askedAt }
  const agreed = { wording, yes, on: answeredAt.slice(0, 10) }
  return { askedAt, agreed, ...(yes ? {} : { saidNo: true }) }
}
