/**
 * An entry: what reviewers read of a response, without its author. Here names and private things are
 * taken out, the author is asked, and two people check that nobody could be recognised.
 *
 * An author's yes and each check hold for the wording they saw; another edit voids them. The author and
 * the two who check are three people. A no keeps the words out. Without an answer for five working days
 * they may feed a theme, and are never quoted. An answer that was taken back and one that is held apart
 * for somebody's safety look the same here: the words are gone, and that there was an answer stays.
 */
import * as z from 'zod/mini'
import { heirOf, held, holds, isSystem, type Moment, never } from '../actor.ts'
import { answerKey, entry as answer, keyOf, longestSaid, wordsIn } from '../answer.ts'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { day, instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type FollowUp, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import {
  type EntryItem,
  given,
  type GivenWords,
  isForOthers,
  item,
  mayShare,
  sharedWords,
  wordingOf,
} from '../review.ts'
import { scope } from '../scopes.ts'
import { edit, editText, firstText, written } from '../written.ts'

const about = {
  /** The response it comes from: the link back to the words, which only reviewers hold. */
  response: uuid,
  questionnaire: uuid,
  number: z.int(),
  /** The entry it adds to. */
  addsTo: z.nullable(uuid),
  helped: z.nullable(z.enum(['family', 'friend', 'paidStaff', 'advocate', 'other'])),
  group: z.nullable(z.string()),
  /** It came after its author had left the visit: the coordinator's, who may pass it on. */
  late: z.boolean(),
}

const schema = z.looseObject({
  ...belongs,
  ...about,
  /** The command that sent it: the wording of words that nobody has changed. */
  sentAs: uuid,
  /** The day and no more: the office knows who sent something when, and may be a reviewer too. */
  receivedOn: day,
  readAt: z.nullable(instant),
  answers: z.array(item),
})
export type Entry = z.infer<typeof schema>

const { make, command } = commandsOn<Entry>()
const one = z.strictObject({ key: answerKey })
const restored = z.strictObject({
  ...{ key: answerKey, given },
  wording: z.optional(z.nullable(written(longestSaid))),
})
const many = z.strictObject({ keys: z.array(answerKey).check(z.maxLength(200)) })

export function mayRead(moment: Moment, record: Entry): boolean {
  if (record.late) return holds(moment, record, 'coordinator')
  const ofGroup = held(moment, record, 'expertCoordinator').some(
    (one) => one.group === record.group,
  )
  return holds(moment, record, 'leadPeer', 'manager') || (record.group !== null && ofGroup)
}

const mayReview = ({ moment, record }: { moment: Moment; record: Entry }) =>
  !record.late && holds(moment, record, 'leadPeer', 'manager')

export const entry: Kind<Entry> = {
  name: 'entry',
  v: 2,
  raise: { 1: toDays },
  schema,
  state: () => 'here',
  scopes: (body) => {
    const challenge = body.challenge ?? ''
    if (body.late) return [scope.office(body.region)]
    return [scope.review(challenge), ...(body.group ? [scope.group(challenge, body.group)] : [])]
  },
  scopesNumber: 1,
  commands: {
    /** Follows from a response; of one that an older build took in the server makes it at its start. */
    make: make(z.strictObject({ ...belongs, ...about, answers: z.array(answer) }), {
      may: ({ moment }) => isSystem(moment),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment }) => ({
        body: {
          ...args,
          sentAs: moment.command,
          receivedOn: moment.at.slice(0, 10),
          readAt: null,
          answers: args.answers.map(blank),
        },
      }),
    }),
    /** A reviewer opens it. The first time is what its author is told. */
    open: command(z.strictObject({}), {
      from: ['here'],
      may: ({ moment, record }) => mayRead(moment, record),
      apply: ({ record, moment }) => ({
        body: { ...record, readAt: record.readAt ?? moment.at },
        also: [toAuthor(record, 'read', { role: readerRole(moment, record) })],
      }),
    }),
    /** What came late goes to the reviewers after all. */
    passOn: command(z.strictObject({}), {
      from: ['here'],
      queued: false,
      may: ({ moment, record }) => record.late && holds(moment, record, 'coordinator'),
      apply: ({ record }) => ({ body: { ...record, late: false } }),
    }),
    /** Takes details out of the words. Their author is asked about every new wording. */
    reword: command(z.extend(edit(longestSaid), { key: answerKey }), {
      from: ['here'],
      needs: ['challenge'],
      may: mayReview,
      apply: ({ record, args, moment, facts }) => {
        const before = itemOf(record, args.key)
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
        return {
          body: withItem(record, after),
          also: [askAuthor(record, after), ...takenOut(record, before, facts)],
        }
      },
    }),
    /** "Nobody could be recognised by these words." The first who finds so asks the author as well. */
    check: command(z.strictObject({ key: answerKey, wording: uuid }), {
      from: ['here'],
      needs: ['response'],
      heirs: true,
      may: mayReview,
      apply: ({ record, args, moment, facts }) => {
        const before = itemOf(record, args.key)
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
          also: isAsked ? [] : [askAuthor(record, after)],
        }
      },
    }),
    /** Takes one's own check back. */
    uncheck: command(one, {
      from: ['here'],
      needs: ['challenge'],
      heirs: true,
      may: mayReview,
      apply: ({ record, args, moment, facts }) => {
        const before = itemOf(record, args.key)
        const checks = before.checks.filter(({ by }) => !isSame(moment, by))
        if (checks.length === before.checks.length) return { body: record }
        const after = { ...before, checks, extract: keptIn(record, before, facts) }
        return { body: withItem(record, after), also: takenOut(record, before, facts) }
      },
    }),
    /** Follows from the author's answer. One about words that were changed since says nothing here. */
    hear: command(z.strictObject({ key: answerKey, wording: uuid, yes: z.boolean() }), {
      from: ['here'],
      needs: ['challenge'],
      may: never,
      apply: ({ record, args: { key, wording, yes }, moment, facts }) => {
        const before = record.answers.find((each) => each.key === key)
        if (!before?.given || wordingOf(record, before) !== wording) return { body: record }
        const after = { ...before, agreed: { wording, yes, on: moment.at.slice(0, 10) } }
        if (yes) return { body: withItem(record, after) }
        const extract = keptIn(record, before, facts)
        const body = withItem(record, { ...after, saidNo: true, extract })
        return { body, also: takenOut(record, before, facts) }
      },
    }),
    /** Follows from a sharing: makes an extract of each of these answers that is ready. */
    share: command(many, {
      from: ['here'],
      needs: ['response'],
      heirs: true,
      may: never,
      apply: ({ id, record, args, moment, facts }) => {
        const persons = { heirs: moment.heirs, author: authorOf(record, facts) }
        const made = record.answers.flatMap((each) => {
          const isChosen = args.keys.includes(each.key)
          const as = isChosen ? mayShare(record, each, moment.at, persons) : null
          if (!as) return []
          // Not to be reckoned from anything that readers of extracts hold.
          const extract = derivedId(id, `${each.key} ${String(each.shared)}`)
          return [{ each, as, extract }]
        })
        const shared = made.reduce(
          (body, { each, extract }) =>
            withItem(body, { ...each, extract, shared: each.shared + 1 }),
          record,
        )
        return { body: shared, also: made.map((one) => extractMade(record, one)) }
      },
    }),
    /** Follows from the author's taking words back. */
    withdraw: command(one, {
      from: ['here'],
      needs: ['challenge'],
      may: never,
      apply: ({ record, args, facts }) => goneFrom(record, args.key, facts),
    }),
    /** Follows from a hold: looks as if the author had taken the words back. */
    setAside: command(one, {
      from: ['here'],
      needs: ['challenge'],
      may: never,
      apply: ({ record, args, facts }) => goneFrom(record, args.key, facts),
    }),
    /** Follows from the end of a hold, unless the author has taken the words back or another holds them. */
    restore: command(restored, {
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
    }),
  },
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

const none: GivenWords = { answer: { is: 'skipped' }, why: null, credit: { as: 'role' } }

const unchecked = { agreed: null, checks: [], extract: null, askedAt: null }

function blank(sent: z.infer<typeof answer>): EntryItem {
  const { question, about: side, answer: value, why, credit: name } = sent
  return {
    ...{ key: keyOf(sent), question, about: side, given: { answer: value, why, credit: name } },
    ...(name.as === 'private' && { isPrivate: true as const }),
    ...{ wording: null, ...unchecked, shared: 0 },
  }
}

type Timed = { receivedAt: string; answers: { agreed: (object & { at: string }) | null }[] }

/** Before, it said to the millisecond when it came and when its author answered. */
function toDays(body: unknown) {
  const { receivedAt, answers, ...rest } = body as Timed // the seam: a body of number 1
  const dayed = answers.map(({ agreed, ...each }) => {
    if (!agreed) return { ...each, agreed }
    const { at, ...said } = agreed
    return { ...each, agreed: { ...said, on: at.slice(0, 10) } }
  })
  return { ...rest, receivedOn: receivedAt.slice(0, 10), answers: dayed }
}

/** @throws Problem `not-found` */
function itemOf(record: Entry, key: string): EntryItem {
  const found = record.answers.find((each) => each.key === key)
  if (!found) throw new Problem('not-found')
  return found
}

const withItem = (record: Entry, after: EntryItem): Entry => ({
  ...record,
  answers: record.answers.map((each) => (each.key === after.key ? after : each)),
})

/** Only its author and the server hold the fact: on any other device it is missing, and the server decides. */
function authorOf(
  { response }: Pick<Entry, 'response'>,
  facts: readonly Fact[],
): string | undefined {
  return factOf<{ author: string }>(facts, 'response', response)?.author
}

function isAuthor(record: Entry, moment: Moment, facts: readonly Fact[]): boolean {
  const author = authorOf(record, facts)
  return author !== undefined && isSame(moment, author)
}

/** Whether somebody is who acts now, or turned out to be. */
const isSame = ({ actor, heirs }: Moment, person: string): boolean =>
  heirOf(person, heirs) === heirOf(actor.person, heirs)

/** As whom somebody reads it, among all that they may hold. */
function readerRole(moment: Moment, record: Entry) {
  if (record.late) return 'coordinator'
  return held(moment, record, 'leadPeer', 'manager')[0]?.role ?? 'expertCoordinator'
}

const toAuthor = (record: Entry, name: string, args: unknown): FollowUp => ({
  ...{ kind: 'response', name, record: record.response, args, unseen: true },
})

const askAuthor = (record: Entry, after: EntryItem): FollowUp =>
  toAuthor(record, 'ask', {
    key: after.key,
    wording: wordingOf(record, after),
    text: sharedWords(after),
  })

function isIssued({ challenge }: Entry, facts: readonly Fact[]): boolean {
  const host = factOf<{ moved?: Record<string, string> }>(facts, 'challenge', challenge ?? '')
  return host?.moved?.['letterIssued'] !== undefined
}

/**
 * What was shared no longer stands. Before the letter is issued it is taken in again, its words with it;
 * after that it stays, as the letter does, and is put to no new use.
 */
const takenOut = (record: Entry, { extract }: EntryItem, facts: readonly Fact[]): FollowUp[] =>
  extract
    ? [
        {
          ...{ kind: 'extract', record: extract, args: {} },
          name: isIssued(record, facts) ? 'close' : 'takeIn',
        },
      ]
    : []

/** The extract that stays after that. */
const keptIn = (record: Entry, { extract }: EntryItem, facts: readonly Fact[]): string | null =>
  isIssued(record, facts) ? extract : null

/** The words go, and what was shared of them. */
function goneFrom(record: Entry, key: string, facts: readonly Fact[]) {
  const before = itemOf(record, key)
  if (!before.given) return { body: record }
  const extract = keptIn(record, before, facts)
  const after = { ...before, given: null, wording: null, ...unchecked, extract }
  return { body: withItem(record, after), also: takenOut(record, before, facts) }
}

function extractMade(
  record: Entry,
  { each, as, extract }: { each: EntryItem; as: 'quote' | 'theme'; extract: string },
): FollowUp {
  const { region, council, challenge, questionnaire } = record
  const { question, about: side } = each
  const text = as === 'quote' ? sharedWords(each) : null
  const name = each.given?.credit.as === 'name' && as === 'quote' ? each.given.credit.name : null
  return {
    ...{ kind: 'extract', name: 'make', record: extract },
    args: { region, council, challenge, questionnaire, question, about: side, text, name },
  }
}
