/**
 * Who is signed in on this phone. It works without a connection: the last answer of the server is kept.
 * It never decides what anybody may do; the rules in `shared/` do.
 */
import * as z from 'zod/mini'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, type ShallowUnwrapRef } from 'vue'
import { instant, uuid, uuidV7 } from '../../shared/ids.ts'
import type { PasskeyProof } from '../../shared/proof.ts'
import { anything, ask, call, Offline, problemOf, Refused } from './api.ts'
import { browser } from './browser.ts'
import { appointmentSchema, keepSnapshot, readSnapshot, type Snapshot } from './snapshot.ts'
import type { Surroundings } from './surroundings.ts'

const meSchema = z.looseObject({
  person: z.looseObject({
    id: uuid,
    name: z.optional(z.nullable(z.string())),
    calledName: z.optional(z.nullable(z.string())),
  }),
  appointments: z.array(z.unknown()),
  scopes: z.optional(z.array(z.string())),
  mails: z.optional(z.boolean()),
  sendsUntil: z.optional(z.nullable(z.string())),
})
/** Older servers answer a sign-in without them. `challenge`: the visit that an invite is for. */
const enteredSchema = z.looseObject({
  me: z.optional(meSchema),
  challenge: z.optional(z.nullable(uuid)),
})

/** What becomes of a mail with a code. */
const mailWaySchema = z.union([
  z.looseObject({ mail: z.literal('inFolder'), folder: z.string() }),
  z.looseObject({ mail: z.enum(['goesOut', 'none']) }),
])
export type MailWay = z.infer<typeof mailWaySchema>

const toSignSchema = z.looseObject({ challenge: z.string(), site: z.string() })

const deviceSchema = z.looseObject({
  id: uuid,
  /** The sort of browser and device, such as "Safari, iPhone". */
  label: z.string(),
  since: instant,
  seenAt: instant,
  /** The one in the hand. */
  here: z.boolean(),
})
const devicesSchema = z.looseObject({ devices: z.array(deviceSchema) })
export type Device = z.infer<typeof deviceSchema>

/** send: send what waits, then empty this phone · lock: keep the words for this person · delete: all. */
export type Leaving = 'send' | 'lock' | 'delete'

/** What the local database does when its person leaves. */
export type Leaver = {
  /** Sends all that waits; throws `Offline` when some could not be sent. */
  sendAll: () => Promise<void>
  /** Empties this phone, but for words that have to stay; says whether nothing is left. */
  leave: (person: string, choice: Leaving) => Promise<{ isEmpty: boolean }>
}

export type Session = ReturnType<typeof createSession>

/** A session as its users see it. */
export type SignedIn = ShallowUnwrapRef<Session>

/** A session in its surroundings: `useSession` is the browser's. */
export function createSession(surroundings: Surroundings) {
  const kept = shallowRef<Snapshot>(readSnapshot(surroundings))
  const name = ref('')
  const isCalled = ref(false)
  let scopes: readonly string[] = []
  let leaver: Leaver | undefined
  let departures = 0

  const tabs = surroundings.channel('tellback:session', () => {
    kept.value = readSnapshot(surroundings)
  })

  function keep(change: Partial<Snapshot>): void {
    kept.value = { ...kept.value, ...change }
    keepSnapshot(surroundings, kept.value)
    tabs.post('changed')
  }

  /** Asks the server who this is. Throws `Offline`; signed out is an answer, not an error. */
  async function refresh(): Promise<void> {
    await tellLeft()
    const before = departures
    const reply = await ask(surroundings, 'GET', '/api/me')
    // Asked before somebody left, answered after: it brings nobody back.
    if (before !== departures) return
    const code = problemOf(reply)
    if (code === 'signed-out') {
      keep({ known: false })
      return
    }
    if (code) throw new Refused(code)
    const me = meSchema.safeParse(reply.body)
    if (reply.status !== 200 || !me.success) throw new Offline('not our answer')
    take(me.data)
  }

  function take(me: z.infer<typeof meSchema>): void {
    const parsed = me.appointments.map((one) => appointmentSchema.safeParse(one))
    // An appointment to a role this build does not know gives nothing here, and stops nothing.
    const appointments = parsed.flatMap((one) => (one.success ? [one.data] : []))
    const { id } = me.person
    name.value = me.person.calledName ?? me.person.name ?? ''
    isCalled.value = !!me.person.calledName
    scopes = me.scopes ?? []
    const people = kept.value.people.includes(id) ? kept.value.people : [...kept.value.people, id]
    const { mails = false, sendsUntil = null } = me
    const now = { person: id, appointments, known: true, people, mails, sendsUntil }
    const isNews = JSON.stringify({ ...kept.value, ...now }) !== JSON.stringify(kept.value)
    if (isNews) keep(now)
  }

  /** Whose cookie this is, by the server's word. Throws `Offline`; null when signed out. */
  async function whose(): Promise<string | null> {
    const reply = await ask(surroundings, 'GET', '/api/me')
    if (problemOf(reply) === 'signed-out') return null
    const me = meSchema.safeParse(reply.body)
    if (reply.status !== 200 || !me.success) throw new Offline('not our answer')
    return me.data.person.id
  }

  /** @returns the visit that the way in was for, where it was for one */
  async function enter(path: string, body: object): Promise<string | null> {
    await tellLeft()
    const device = kept.value.device ?? uuidV7(surroundings.now(), surroundings.random(10))
    keep({ device })
    const before = departures
    const { me, challenge = null } = await call(surroundings, enteredSchema, 'POST', path, {
      ...body,
      device,
    })
    // Where a browser takes no cookie nobody is signed in, whatever was answered: it is asked.
    if (!me || before !== departures || !surroundings.takesCookies()) await refresh()
    else take(me)
    if (!kept.value.known) throw new Offline('the sign-in left no session')
    return challenge
  }

  /**
   * Leaves this phone; works without a connection. `send` throws `Offline`, and nobody is signed out,
   * when something could not be sent. True when nothing of this person is left here.
   */
  async function signOut(choice: Leaving): Promise<boolean> {
    const { person } = kept.value
    if (person === null) return true
    if (choice === 'send') await leaver?.sendAll()
    departures += 1
    keep({ person: null, appointments: [], known: false, leaving: true, sendsUntil: null })
    scopes = []
    name.value = ''
    const left = await leaver?.leave(person, choice)
    if (left?.isEmpty) keep({ people: kept.value.people.filter((one) => one !== person) })
    await tellLeft().catch((error: unknown) => {
      if (!(error instanceof Offline)) throw error // offline it is told at the next connection
    })
    return left?.isEmpty ?? true
  }

  /** Ends the session on the server, if one was left without a connection. */
  async function tellLeft(): Promise<void> {
    if (!kept.value.leaving) return
    await ask(surroundings, 'POST', '/api/sign-out', {})
    // Only our own server can say that nobody is signed in any more.
    if ((await whose()) === null) keep({ leaving: false })
  }

  return {
    person: computed(() => kept.value.person),
    name,
    /** They have said what to call them: they were here, or on another phone, before. */
    isCalled,
    appointments: computed(() => kept.value.appointments),
    /** False when the server has said that the session ended: words are kept, sending waits. */
    known: computed(() => kept.value.known),
    /** Whether mails go out from the server, by its last word: nothing is promised before it said so. */
    mails: computed(() => kept.value.mails ?? false),
    /** The card of this phone was revoked: until this day it sends, and reads nothing. Null when it was not. */
    sendsUntil: computed(() => kept.value.sendsUntil ?? null),
    /** People whose words stand on this phone. */
    people: computed(() => kept.value.people),
    signInByInvite: (code: string) => enter('/api/sign-in/invite', { code }),
    /** Whether a code would reach somebody here. Throws `Offline`. */
    mailWay: (): Promise<MailWay> => call(surroundings, mailWaySchema, 'GET', '/api/sign-in'),
    requestCode: async (email: string) => {
      await call(surroundings, anything, 'POST', '/api/sign-in/code', { email })
    },
    signInByCode: (email: string, code: string) => enter('/api/sign-in', { email, code }),
    /** What a passkey shall sign so that somebody can sign in with it. Throws `Offline`. */
    askPasskey: () => call(surroundings, toSignSchema, 'POST', '/api/sign-in/passkey/options', {}),
    signInByPasskey: (proof: PasskeyProof) => enter('/api/sign-in/passkey', { proof }),
    refresh,
    /** What this person sees, by the server's last word in this tab; empty when it has said nothing. */
    scopes: () => scopes,
    whose,
    signOut,
    tellLeft,
    /** The server knows nobody here: kept, so that it is not asked at every start. */
    noOne: () => keep({}),
    /** The server said 401: the same person has to sign in again. */
    sessionEnded: () => keep({ known: false }),
    onLeave: (given: Leaver) => {
      leaver = given
    },
    devices: async (): Promise<Device[]> =>
      (await call(surroundings, devicesSchema, 'GET', '/api/devices')).devices,
    endDevice: async (id: string) => {
      await call(surroundings, anything, 'DELETE', `/api/devices/${id}`)
    },
  }
}

/** The session of this browser. */
export const useSession = defineStore('session', () => createSession(browser))
