/**
 * The review of an entry: details are taken out of the words, two people check them, and what their
 * author says of them is heard. Each holds for one wording; another voids it.
 */
import * as z from 'zod/mini'
import { holds, isSame, type Moment, never } from '../../actor.ts'
import { refuseAfterLetter } from '../../after-letter.ts'
import { answerKey, longestSaid, wordsIn } from '../../answer.ts'
import { uuid } from '../../ids.ts'
import { commandsOn, type Fact, type FollowUp } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import { type EntryItem, type GivenWords, isForOthers, wordingOf } from '../../review.ts'
import { edit, editText, firstText } from '../../written.ts'
import type { Entry } from '../entry.ts'
import { askAuthor, isAuthor, partReadTold } from './author.ts'
import { itemOf, unchecked, withItem } from './item.ts'
import { keptIn, takenOut, unsharedTold } from './share.ts'

const { command } = commandsOn<Entry>()

const mayReview = ({ moment, record }: { moment: Moment; record: Entry }) =>
  !record.late && holds(moment, record, 'leadPeer', 'manager')

const none: GivenWords = { answer: { is: 'skipped' }, why: null, credit: { as: 'role' } }

/** Takes details out of the words. Their author is asked about every new wording. */
export const reword = command(z.extend(edit(longestSaid), { key: answerKey }), {
  from: ['here'],
  needs: ['challenge'],
  may: mayReview,
  apply: ({ record, args, moment, facts }) => {
    const before = itemOf(record, args.key)
    refuseAfterLetter(record.challenge, facts)
    if (!isForOthers(before)) throw new Problem('not-now')
    const stands = before.wording ?? {
      ...firstText(wordsIn(before.given ?? none) ?? '', moment),
      command: record.sentAs,
    }
    const wording = editText(stands, args, moment)
    if (wording.text.trim() === '') throw new Problem('malformed')
    const isNew = wording.command !== wordingOf(record, before)
    if (!isNew) return { body: withItem(record, { ...before, wording }) }
    const extract = keptIn(record, before, facts)
    const after = { ...before, ...unchecked, wording, askedAt: moment.at, extract }
    const told = [partReadTold(record, moment), askAuthor(record, after)]
    return {
      body: withItem(record, after),
      also: [...told, ...outAndTold(record, before, facts)],
    }
  },
})

/** "Nobody could be recognised by these words." The first who finds so asks the author as well. */
export const check = command(z.strictObject({ key: answerKey, wording: uuid }), {
  from: ['here'],
  needs: ['response', 'challenge'],
  heirs: true,
  may: mayReview,
  apply: ({ record, args, moment, facts }) => {
    const before = itemOf(record, args.key)
    refuseAfterLetter(record.challenge, facts)
    if (!isForOthers(before)) throw new Problem('not-now')
    if (args.wording !== wordingOf(record, before)) throw new Problem('changed-since')
    if (isAuthor(record, moment, facts)) throw new Problem('same-person')
    const by = moment.actor.person
    const isDone = before.checks.some(
      (one) => isSame(moment, one.by) && one.wording === args.wording,
    )
    if (isDone) return { body: record }
    const checks = [...before.checks, { by, wording: args.wording, at: moment.at }]
    const isAsked = before.askedAt !== null
    const after = { ...before, checks, askedAt: before.askedAt ?? moment.at }
    return {
      body: withItem(record, after),
      also: [partReadTold(record, moment), ...(isAsked ? [] : [askAuthor(record, after)])],
    }
  },
})

/** Takes one's own check back. */
export const uncheck = command(z.strictObject({ key: answerKey }), {
  from: ['here'],
  needs: ['challenge'],
  heirs: true,
  may: mayReview,
  apply: ({ record, args, moment, facts }) => {
    const before = itemOf(record, args.key)
    const checks = before.checks.filter(({ by }) => !isSame(moment, by))
    if (checks.length === before.checks.length) return { body: record }
    const after = { ...before, checks, extract: keptIn(record, before, facts) }
    return { body: withItem(record, after), also: outAndTold(record, before, facts) }
  },
})

/**
 * Follows from the author's answer. One about words that were changed since says nothing here, nor one
 * about words that are gone; their author hears the same of each.
 */
export const hear = command(z.strictObject({ key: answerKey, wording: uuid, yes: z.boolean() }), {
  from: ['here'],
  needs: ['challenge'],
  may: never,
  apply: ({ record, args: { key, wording, yes }, moment, facts }) => {
    const before = record.answers.find((each) => each.key === key)
    const told = yes ? [] : unsharedTold(record, { key }, facts)
    if (!before?.given || wordingOf(record, before) !== wording) return { body: record, also: told }
    const after = { ...before, agreed: { wording, yes, on: moment.at.slice(0, 10) } }
    if (yes) return { body: withItem(record, after) }
    const extract = keptIn(record, before, facts)
    const body = withItem(record, { ...after, saidNo: true, extract })
    return { body, also: [...takenOut(record, before, facts), ...told] }
  },
})

/** What was shared goes, and its author is told that it is no longer. */
function outAndTold(record: Entry, before: EntryItem, facts: readonly Fact[]): FollowUp[] {
  const out = takenOut(record, before, facts)
  return out.length ? [...out, ...unsharedTold(record, before, facts)] : []
}
