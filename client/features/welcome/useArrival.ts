/** Arriving: what somebody says before the questions is kept, signed in or not, and leads to their visit. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { inOrderOfNeed } from '../../../shared/which-visit.ts'
import { cardKeyOf, dropCode, inviteCode, keepGuest, readGuest } from '../../local/blank.ts'
import { current, here } from '../../local/here.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { loadLocal, startLocal } from '../../local/start.ts'
import { useSession } from '../../session/session.ts'

// What needs the database is imported where it is used: the first screen does without.
export function useArrival() {
  const session = useSession()
  const me = useRecord<Person>('person', () => session.person ?? undefined)

  const visits = computed(() => {
    const now = new Date().toISOString()
    const own = session.appointments.filter((one) => one.role === 'expert' && isHeld(one, now))
    return own.flatMap(({ challenge }) => challenge ?? [])
  })
  const packs = useRecords<Visit>('visit', () => ({}))
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const questionnaires = useRecords<Questionnaire>('questionnaire', () => ({}))
  /** The visit that is on now, or the nearest, as far as it is known here: before they have come in there is none. */
  const nearest = computed(() => {
    const own = (challenges.value ?? []).filter(({ id }) => visits.value.includes(id))
    const all = own.map(({ id, body }) => {
      const pack = packs.value?.find((one) => one.body.challenge === id)?.body
      const asked = questionnaires.value?.find((one) => one.id === body.questionnaire)?.body
      const day = pack?.place?.startsAt.slice(0, 10) ?? body.visit?.from
      const { from, to } = body.visit ?? { from: day ?? null, to: day ?? null }
      return {
        ...{ council: body.hostName, day, from, to },
        questions: asked?.questions.length,
      }
    })
    return inOrderOfNeed(all, new Date().toISOString().slice(0, 10))[0]
  })
  const isHere = computed(() => session.person !== null && current.value !== null)
  const visitTo = computed(() => {
    if (!isHere.value) return inviteCode() ? '/welcome/waiting' : '/'
    const [only] = visits.value
    return visits.value.length === 1 && only ? `/visit/${only}` : '/'
  })

  async function keepOfMe(
    change: { calledName: string | null } | { promise: number },
  ): Promise<void> {
    if (!isHere.value) {
      keepGuest(change)
      return
    }
    const { saveHead } = await import('../../local/draft.ts')
    for (const challenge of visits.value) await saveHead(here(), challenge, change)
  }

  return {
    visitTo,
    nearest,
    calledName: computed(() => me.value?.body.calledName ?? readGuest()?.calledName ?? null),
    agree: (promise: number) => keepOfMe({ promise }),
    async call(calledName: string | null) {
      await keepOfMe({ calledName })
      const { person } = session
      // Left out before it was known what they are called: that is not to take their name away.
      const known = me.value?.body.calledName ?? null
      if (!isHere.value || person === null || known === calledName) return
      const { command } = await import('../../local/command.ts')
      await command('person', 'call', { calledName }, { record: person })
    },
    /** Opens the invite. Throws `Offline` or `Refused`. */
    async enter(code: string) {
      // Read first: what a guest had goes once their phone is open.
      const key = cardKeyOf(code)
      const [challenge] = await Promise.all([session.signInByInvite(code), loadLocal()])
      await startLocal()
      // What they said before comes with the first answer of the server: it is not asked again.
      if (session.isCalled) {
        const { firstAnswer } = await import('../../local/first-answer.ts')
        await firstAnswer()
      }
      dropCode()
      if (key) await takeKey(challenge, key)
    },
    /** Where somebody goes who has just come in: experts past their name and the promise, once. */
    async next(): Promise<string> {
      if (visits.value.length === 0) return '/'
      const [{ readAboutMe }, { promiseNumber }] = await Promise.all([
        import('../../local/about-me.ts'),
        import('./words-promise.ts'),
      ])
      const said = await readAboutMe()
      return said?.promise === promiseNumber ? visitTo.value : '/welcome/name'
    },
  }
}

/** Kept with the visit that the code of the same card is for. What it brings back comes while they read on. */
async function takeKey(challenge: string | null, key: string): Promise<void> {
  const [{ keepKey }, { startSealing }] = await Promise.all([
    import('../../local/sealed/keys.ts'),
    import('../../local/sealed/sealing.ts'),
  ])
  await keepKey(here(), challenge, key)
  void startSealing(here()).now()
}
