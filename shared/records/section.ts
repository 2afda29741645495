/**
 * A section of a self-view as its council's officers write it together: paragraphs in their order, a
 * summary in plain words, judgements and the indicators it speaks of. Each text keeps what somebody else
 * wrote beside it; nothing is overwritten unseen. Every wording that ever stood is a record of its own.
 */
import * as z from 'zod/mini'
import { never } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { rank } from '../rank.ts'
import { scope } from '../scopes.ts'
import {
  draftSection,
  indicatorCode,
  longestParagraph,
  longestSummary,
  mostParagraphs,
  sectionKey,
} from '../self-view/drafts.ts'
import { isGap, isOnScale, scale } from '../self-view/scales.ts'
import { words } from '../text.ts'
import { edit, editText, firstText } from '../written.ts'
import {
  action,
  changed,
  did,
  hasAction,
  mayWrite,
  paragraphOf,
  withParagraph,
  wording,
} from './section/parts.ts'

const schema = z.looseObject({
  ...{ ...belongs, selfView: uuid, ...draftSection },
  /** Everybody who ever wrote in it: none of them signs it. */
  writers: z.array(uuid),
  /** How often it was changed. */
  changes: z.int(),
})
export type Section = z.infer<typeof schema>

const { make, command } = commandsOn<Section>()

/** An indicator with its story is a paragraph's worth; more than this is an annex. */
const mostIndicators = 20

const one = { paragraph: uuid }
const from = ['open']

export const section: Kind<Section> = {
  name: 'section',
  v: 1,
  raise: {},
  schema,
  state: () => 'open',
  scopes: (body) => [scope.officers(body.council ?? '')],
  scopesNumber: 1,
  commands: {
    /** Follows from the self-view's being begun. */
    make: make(z.strictObject({ ...belongs, selfView: uuid, key: sectionKey }), {
      may: never,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({
        body: {
          ...{ ...args, paragraphs: [], summary: null, indicators: [], writers: [], changes: 0 },
          ...{ rag: null, direction: null, confidence: null, journey: null },
        },
      }),
    }),
    /** A new paragraph; its id is the command's. */
    add: command(z.strictObject({ rank, text: words(longestParagraph) }), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        if (record.paragraphs.length >= mostParagraphs) throw new Problem('too-many')
        const text = firstText(args.text, moment)
        const added = { id: moment.command, rank: args.rank, text, isOut: false }
        return {
          body: changed({ ...record, paragraphs: [...record.paragraphs, added] }, moment),
          also: [wording(id, record, moment, { of: moment.command, text: args.text })],
        }
      },
    }),
    /** Writes a paragraph anew. One that somebody took out meanwhile comes back with it. */
    write: command(z.extend(edit(longestParagraph), one), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        const before = paragraphOf(record, args.paragraph)
        const after = { ...before, text: editText(before.text, args, moment), isOut: false }
        return {
          body: changed(withParagraph(record, after), moment),
          also: [wording(id, record, moment, { of: args.paragraph, text: args.text })],
        }
      },
    }),
    move: command(z.strictObject({ ...one, rank }), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        const moved = { ...paragraphOf(record, args.paragraph), rank: args.rank }
        return {
          body: changed(withParagraph(record, moved), moment),
          also: [did(id, record, moment, { paragraph: moved, did: 'moved' })],
        }
      },
    }),
    /** Takes a paragraph out, as it was seen: one that was changed since stays. */
    takeOut: command(z.strictObject(one), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        const before = paragraphOf(record, args.paragraph)
        const isSeen = before.text.command === moment.base && before.text.alternatives.length === 0
        if (!isSeen) throw new Problem('changed-since')
        return {
          body: changed(withParagraph(record, { ...before, isOut: true }), moment),
          also: [did(id, record, moment, { paragraph: before, did: 'takenOut' })],
        }
      },
    }),
    putBack: command(z.strictObject(one), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        const before = paragraphOf(record, args.paragraph)
        return {
          body: changed(withParagraph(record, { ...before, isOut: false }), moment),
          also: [did(id, record, moment, { paragraph: before, did: 'putBack' })],
        }
      },
    }),
    summarise: command(edit(longestSummary), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => ({
        body: changed({ ...record, summary: editText(record.summary, args, moment) }, moment),
        also: [wording(id, record, moment, { of: 'summary', text: args.text })],
      }),
    }),
    /** Judges it. A judgement that shows something to be done brings a draft action with it. */
    judge: command(
      z.extend(edit(20), { scale }).check(z.refine((args) => isOnScale(args.scale, args.text))),
      {
        from,
        needs: ['action'],
        may: ({ record, moment }) => mayWrite(moment, record),
        apply: ({ id, record, args, moment, facts }) => {
          const judgement = editText(record[args.scale], args, moment)
          const isNew = isGap(args.scale, args.text) && !hasAction(id, facts)
          return {
            body: changed({ ...record, [args.scale]: judgement }, moment),
            also: [
              wording(id, record, moment, { of: args.scale, text: args.text }),
              ...(isNew ? [action(id, record, moment)] : []),
            ],
          }
        },
      },
    ),
    /** Speaks of an indicator, or no longer, as its story was seen: one that was told since stays. */
    cite: command(z.strictObject({ code: indicatorCode, on: z.boolean() }), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args: { code, on }, moment }) => {
        const found = record.indicators.find((each) => each.code === code)
        if (on === (found !== undefined)) return { body: record }
        const story = found?.story ?? null
        const isSeen = (story?.command ?? null) === moment.base
        if (!on && (!isSeen || story?.alternatives.length)) throw new Problem('changed-since')
        if (on && record.indicators.length >= mostIndicators) throw new Problem('too-many')
        const indicators = on
          ? [...record.indicators, { code, story: null }]
          : record.indicators.filter((each) => each.code !== code)
        const said = {
          of: code,
          text: story?.text ?? '',
          did: on ? 'putBack' : 'takenOut',
        } as const
        return {
          body: changed({ ...record, indicators }, moment),
          also: [wording(id, record, moment, said)],
        }
      },
    }),
    /** The story behind a figure. */
    tell: command(z.extend(edit(longestSummary), { code: indicatorCode }), {
      from,
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        const before = record.indicators.find(({ code }) => code === args.code) ?? {
          ...{ code: args.code, story: null },
        }
        const after = { ...before, story: editText(before.story, args, moment) }
        const others = record.indicators.filter(({ code }) => code !== args.code)
        if (others.length >= mostIndicators) throw new Problem('too-many')
        return {
          body: changed({ ...record, indicators: [...others, after] }, moment),
          also: [wording(id, record, moment, { of: args.code, text: args.text })],
        }
      },
    }),
  },
}
