/** What became of what the experts sent: reviewed, shared, found, held apart; and a worry that somebody told. */
import { entryOf } from '../../shared/records/response/entry-made.ts'
import {
  demoConcerns,
  demoFindings,
  demoHold,
  type DemoReview,
  demoReviews,
  demoReviewsOpen,
  demoSharing,
} from '../content/demo/reviews.ts'
import type { ClockTime } from '../content/demo/region.ts'
import { demoResponses } from '../content/demo/responses.ts'
import type { Store } from '../store/open.ts'
import { act, type Act, commandOf } from './act.ts'
import { type Calendar, idOf } from './keys.ts'
import { region } from './region.ts'

const challenge = idOf('challenge', 'oakshire-adults')
const yesterday = -1
const minuteMs = 60_000

type Ground = { store: Store; at: (time: ClockTime) => string; run: (one: Act) => Promise<void> }

/** Everything on the evening of the first day, but for the worry that came a little while before `now`. */
export async function reviewAndTell(
  store: Store,
  secret: string,
  when: Calendar,
  now: Date,
): Promise<void> {
  const ground: Ground = {
    store,
    at: (time) => when.instant(yesterday, time),
    run: (one) => act(store, secret, one),
  }
  await tellPassedOn(ground)
  await holdApart(ground)
  for (const one of demoReviews) await review(ground, one)
  await share(ground)
  for (const one of demoReviewsOpen) await review(ground, one)
  for (const one of demoFindings) await find(ground, one)
  await tellFresh(ground, now)
}

async function review({ store, at, run }: Ground, one: DemoReview): Promise<void> {
  const of = `${one.of} ${one.key}`
  const response = idOf('response', one.of)
  const entry = { kind: 'entry', record: entryOf(response) } as const
  const sent = (await entryBody(store, one.of)).sentAs
  const wording = one.wording === undefined ? sent : commandOf(`${of} reword`)
  const [first, ...others] = one.checks
  if (one.wording !== undefined)
    await run({
      ...{ ...entry, key: `${of} reword`, person: 'priya-raman', at: at('21:30'), base: sent },
      ...{ name: 'reword', args: { key: one.key, text: one.wording, settles: [] } },
    })
  const check = (person: string, time: ClockTime) =>
    run({
      ...{ ...entry, key: `${of} check ${person}`, person, at: at(time) },
      ...{ name: 'check', args: { key: one.key, wording } },
    })
  if (first) await check(first, '21:35')
  if (one.author !== null)
    await run({
      ...{ key: `${of} answer`, person: authorOf(one.of), at: at('21:50') },
      ...{ kind: 'response', record: response, name: 'answer' },
      args: { key: one.key, wording, yes: one.author },
    })
  for (const person of others) await check(person, '22:00')
}

/** What reviewers read of a response, as it stands. */
async function entryBody(store: Store, of: string) {
  const row = await store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', entryOf(idOf('response', of)))
    .executeTakeFirst()
  if (!row) throw new Error(`The demonstration has no entry of ${of}.`)
  // The seam: an entry, as its own kind wrote it.
  return JSON.parse(row.body) as {
    sentAs: string
    answers: { key: string; extract: string | null }[]
  }
}

function authorOf(key: string): string {
  const found = demoResponses.find((one) => one.key === key)
  if (!found) throw new Error(`The demonstration has no response ${key}.`)
  return found.author
}

const share = ({ at, run }: Ground) =>
  run({
    ...{ key: 'oakshire sharing', person: demoSharing.by, at: at(demoSharing.at) },
    ...{ kind: 'sharing', record: idOf('sharing', 'oakshire'), name: 'make' },
    args: { region, challenge },
  })

async function find({ store, at, run }: Ground, one: (typeof demoFindings)[number]) {
  const cites: string[] = []
  for (const { of, key } of one.rests) {
    const body = await entryBody(store, of)
    cites.push(...body.answers.flatMap((each) => (each.key === key && each.extract) || []))
  }
  await run({
    ...{ key: `finding ${one.key}`, person: one.by, at: at(one.at) },
    ...{ kind: 'finding', record: idOf('finding', one.key), name: 'make' },
    args: { region, challenge, text: one.text, themes: one.themes, cites },
  })
}

const holdApart = ({ at, run }: Ground) =>
  run({
    ...{ key: 'oakshire hold', person: demoHold.by, at: at(demoHold.at) },
    ...{ kind: 'hold', record: idOf('hold', 'oakshire'), name: 'make' },
    args: {
      ...{ region, challenge, entry: entryOf(idOf('response', demoHold.of)), key: demoHold.key },
      ...{ reason: demoHold.reason, aboutHostStaff: false },
    },
  })

async function tellPassedOn({ at, run }: Ground): Promise<void> {
  const one = demoConcerns.passedOn
  const concern = { kind: 'concern', record: idOf('concern', 'passed on') } as const
  const { toldWhom, words } = one
  const told = { region, challenge, toldWhom, toldAt: at(one.told), words, aboutHostStaff: false }
  await run({
    ...{ ...concern, key: 'concern passed on', person: one.by, at: at(one.at) },
    ...{ name: 'record', args: told },
  })
  const step = (name: string, time: ClockTime, args: unknown = {}) =>
    run({ ...concern, key: `concern ${name}`, person: one.lead, at: at(time), name, args })
  await step('acknowledge', one.read)
  await step('takeOver', one.taken)
  await step('close', one.ended, { receipt: one.receipt, debrief: true })
}

/** Only where it is not there yet: its time hangs on the hour, not on the day. */
async function tellFresh({ store, run }: Ground, now: Date): Promise<void> {
  const { by, minutesAgo, toldWhom, words } = demoConcerns.fresh
  const record = idOf('concern', 'fresh')
  const there = await store.db
    .selectFrom('record')
    .select('id')
    .where('id', '=', record)
    .executeTakeFirst()
  if (there) return
  const at = new Date(now.getTime() - minutesAgo * minuteMs).toISOString()
  const told = { region, challenge, toldWhom, toldAt: at, words, aboutHostStaff: false }
  await run({
    ...{ key: 'concern fresh', person: by, at, kind: 'concern', record },
    ...{ name: 'record', args: told },
  })
}
