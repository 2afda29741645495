/**
 * The demonstration region: invented councils and people, seeded through the same commands as
 * everything else. Run again it makes only what is missing.
 */
import type { Challenge } from '../shared/records/challenge.ts'
import { kinds } from '../shared/records/index.ts'
import { demoPeople } from './content/demo/people.ts'
import { demoSelfViews } from './content/demo/self-views.ts'
import { allChallenges, challengeUnit, isHeard, progress, steps } from './demo/challenges.ts'
import { readAndAnswer, signAndShare } from './demo/editions.ts'
import { figureUnits } from './demo/figures.ts'
import { type Calendar, calendar, idOf } from './demo/keys.ts'
import { demoLinks } from './demo/links.ts'
import { personUnit, region, regionUnits, type Unit } from './demo/region.ts'
import { sendResponses } from './demo/responses.ts'
import { reviewAndTell } from './demo/review.ts'
import { writeSelfView } from './demo/self-views.ts'
import { type Settings, WrongSetting } from './settings.ts'
import type { Store } from './store/open.ts'
import { runAsSystem } from './sync/system.ts'
import type { DemoLink } from './welcome.ts'

/** When the region was set up, in days: before anybody's visit. */
const setUp = -60
const mostAtOnce = 100

/**
 * Makes the demonstration region where it is missing.
 * @returns one sign-in link for each role; its code is new at each call
 */
export async function makeDemoRegion(
  store: Store,
  settings: Pick<Settings, 'secret' | 'origin'>,
  clock: () => Date = () => new Date(),
): Promise<{ links: DemoLink[] }> {
  const now = clock()
  const when = calendar(now)
  const { secret } = settings
  const at = when.instant(setUp, '09:00')
  if (!(await isMade(store))) {
    await refuseOthers(store)
    await runUnits(store, secret, at, regionUnits())
    await runUnits(
      store,
      secret,
      at,
      allChallenges.map((one) => challengeUnit(one, when)),
    )
    await runUnits(
      store,
      secret,
      at,
      demoPeople.map((one) => personUnit(one, when)),
    )
    // After the people: nobody goes on site before the safeguarding leads are appointed.
    await moveAlong(store, secret, at, when)
    await runUnits(store, secret, at, figureUnits())
    const ground = { store, secret, when }
    for (const one of demoSelfViews) await writeSelfView(ground, one)
    await signAndShare(ground)
    await sendResponses(store, secret, when)
    await giveFeedback(store, secret, when)
    await reviewAndTell(store, secret, when, now)
    await readAndAnswer(ground)
    await markMade(store, at)
  }
  return { links: await demoLinks(store, settings, now) }
}

/** Runs the units whose first record is not there yet, many in one transaction. */
async function runUnits(store: Store, secret: string, at: string, units: readonly Unit[]) {
  const made = await store.db
    .selectFrom('record')
    .select('id')
    .where(
      'id',
      'in',
      units.map(([first]) => first.record),
    )
    .execute()
  const there = new Set(made.map(({ id }) => id))
  let waiting: Unit[] = []
  const run = async () => {
    await runAsSystem(store, kinds, secret, waiting.flat(), at)
    waiting = []
  }
  for (const unit of units.filter(([first]) => !there.has(first.record))) {
    if (waiting.flat().length + unit.length > mostAtOnce) await run()
    waiting.push(unit)
  }
  if (waiting.length > 0) await run()
}

/** Challenges that have no number to ring yet have not been moved along either. */
async function moveAlong(store: Store, secret: string, at: string, when: Calendar) {
  const packs = await store.db
    .selectFrom('record')
    .select(['id', 'challenge', 'body'])
    .where('kind', '=', 'visit')
    .execute()
  for (const one of allChallenges) {
    const pack = packs.find(({ challenge }) => challenge === idOf('challenge', one.key))
    if (!pack) throw new Error(`The demonstration's ${one.key} has no visit.`)
    const isMoved = (JSON.parse(pack.body) as { safeguarding: unknown }).safeguarding !== null
    if (!isMoved) await runAsSystem(store, kinds, secret, progress(one, pack.id, when), at)
  }
}

/** Counts are made of what experts sent, on the last day of the visit. */
async function giveFeedback(store: Store, secret: string, when: Calendar) {
  for (const one of allChallenges.filter(isHeard)) {
    const { body } = await store.db
      .selectFrom('record')
      .select('body')
      .where('id', '=', idOf('challenge', one.key))
      .executeTakeFirstOrThrow()
    const { stage } = JSON.parse(body) as Pick<Challenge, 'stage'> // as its own kind wrote it
    const at = when.instant(one.visit?.to ?? 0, '17:00')
    await runAsSystem(store, kinds, secret, steps(one, stage, one.stage), at)
  }
}

/** Invented people never get into a database that serves real ones. */
async function refuseOthers(store: Store): Promise<void> {
  const other = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'region')
    .where('id', '!=', region)
    .executeTakeFirst()
  if (other)
    throw new WrongSetting(
      'DATA_DIR or DATABASE_URL holds a region that is not the demonstration: use another one, or `npm run serve`.',
    )
}

const mark = 'demonstration'

async function isMade(store: Store): Promise<boolean> {
  const found = await store.db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', mark)
    .executeTakeFirst()
  return found !== undefined
}

async function markMade(store: Store, at: string): Promise<void> {
  const row = { key: mark, value: at }
  await store.write((tx) =>
    tx
      .insertInto('meta')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}
