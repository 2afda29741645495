/** What happens to phones: they die, are opened again, lose their cache, change hands, tell wrong times. */
import { rowsName } from '../../../client/local/rows-store.ts'
import { everybody, hands } from '../cast.ts'
import { id } from '../../support/people.ts'
import type { App, SimPhone } from '../phone.ts'
import type { World } from '../world.ts'
import { pick, type Step } from './step.ts'

const phoneAt = (world: World, a: number): SimPhone => {
  const phone = pick(world.phones, a)
  if (!phone) throw new Error('there are no phones')
  return phone
}

function dies(world: World, phone: SimPhone): void {
  for (const app of phone.apps) phone.kill(app)
  world.died(phone)
}

/** The battery is empty: now, or in the middle of the next step. */
export const kill: Step = async (world, { a, b, c }) => {
  const phone = phoneAt(world, a)
  if (b % 4 === 0) dies(world, phone)
  else world.doom = { phone, after: 1 + b + c }
}

/** Opens the app again, where it was closed. */
export async function reopen(world: World, phone: SimPhone): Promise<void> {
  if (phone.apps.length > 0) return
  const app = phone.open()
  world.begin(() => phone.start(app))
  await world.settle()
}

export const start: Step = (world, { a }) => reopen(world, phoneAt(world, a))

/** Opens the app in another tab, or closes the one that was in front. */
export const tab: Step = async (world, { a, b }) => {
  const phone = phoneAt(world, a)
  const [front] = phone.apps
  if (!front) return
  if (phone.apps.length > 1) {
    const closed = pick(phone.apps, b) ?? front
    phone.kill(closed)
    world.died(phone)
  } else {
    const app = phone.open()
    world.begin(() => phone.start(app))
  }
  await world.settle()
}

/** Its clock is wrong by a year, or right again. */
export const clock: Step = async (world, { a, b }) => {
  phoneAt(world, a).browser.skew = (pick([-1, 1, 0], b) ?? 0) * 365 * 86_400_000
}

/** The browser drops the cache of a phone that lay in a drawer. */
export const dropRows: Step = async (world, { a }) => {
  const phone = phoneAt(world, a)
  const { person } = phone
  dies(world, phone)
  if (person === null) return
  const request = phone.browser.databases.indexedDB.deleteDatabase(rowsName(person))
  await new Promise((done) => (request.onsuccess = done))
  await reopen(world, phone)
}

/** Signs in again whoever the server no longer knows, with a new card. */
export async function comeBack(world: World, phone: SimPhone): Promise<void> {
  await reopen(world, phone)
  const { session } = phone.front ?? {}
  // Whose card was revoked sends what was written and reads nothing: they get a new one.
  const isIn = session?.person !== null && session?.known && session.sendsUntil === null
  if (!session || isIn) return
  const name = everybody.find((one) => id(one) === session.person)
  const first = hands.find((one) => one.phone === phone.name)?.people[0]
  await world.signIn(phone, name ?? first ?? '')
  // The other tabs of this browser go on with the same session.
  for (const app of phone.apps) world.begin(() => phone.start(app))
  await world.settle()
}

export const signIn: Step = (world, { a }) => comeBack(world, phoneAt(world, a))

/** `none`: the session is forgotten, and somebody else's card is used. */
const leavings = ['send', 'lock', 'delete', 'none'] as const

/** One signs out and the next signs in on the same phone. */
export const swap: Step = async (world, { a, b, c }) => {
  const shared = hands.filter(({ people }) => people.length > 1 || c % 7 === 0)
  const phone = world.phones.find(({ name }) => name === pick(shared, a)?.phone)
  const app = phone?.front
  if (!phone || !app) return
  const before = app.session.person
  const how = pick(leavings, b) ?? 'lock'
  if (before !== null && how !== 'none') await leave(world, phone, app, before, how)
  if (app.session.person !== null && how !== 'none') return
  const { people = [] } = hands.find(({ phone: name }) => name === phone.name) ?? {}
  const next = people.find((name) => id(name) !== before) ?? people[0]
  if (phone.apps.includes(app)) await world.signIn(phone, next ?? '')
}

async function leave(
  world: World,
  phone: SimPhone,
  app: App,
  person: string,
  how: 'send' | 'lock' | 'delete',
): Promise<void> {
  const words = world.ledger.of(phone.name, person)
  const { losses } = world.server
  if (how === 'delete') for (const word of words) word.state = 'dropped'
  // What the server had lost by then cannot come again from here: its author has let it go.
  if (how === 'delete') world.left.set(`${phone.name}/${person}`, losses - 1)
  world.begin(async () => {
    const isEmpty = await app.session.signOut(how)
    if (how !== 'send' || !isEmpty) return
    world.left.set(`${phone.name}/${person}`, losses)
    for (const word of words) {
      if (word.state !== 'saved') continue
      word.state = 'gone'
      word.losses = losses
    }
  })
  await world.settle()
}
