/** Whom to ring, from the visits kept on this phone: works with no signal, and says so when there are none. */
import { computed } from 'vue'
import { covers, isHeld, isLate } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import { team } from '../../../shared/records/concern.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import type { Role } from '../../../shared/roles.ts'
import { useKeptVisits } from '../../local/kept-visits.ts'
import { useRecords } from '../../local/records.ts'
import { useRing } from '../../local/ring.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { inOrderOfNeed, meantOf } from '../../../shared/which-visit.ts'

const writers: readonly Role[] = team
/** Whom a visit's numbers reach: they ring nobody, they are rung. */
const rung: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead']

type Numbers = Visit['safeguarding'] | undefined

/** Whom of a visit's numbers to ring first: about the council's own people somebody outside it. */
export function whomToRing(numbers: Numbers, isAboutHostStaff: boolean) {
  return (isAboutHostStaff ? numbers?.outside : undefined) ?? numbers?.lead
}

/** The visits that stand here now; where there are none, those that have left. */
function currentOr<One extends { knownOn: string | null }>(visits: readonly One[]): readonly One[] {
  const now = visits.filter(({ knownOn }) => knownOn === null)
  return now.length > 0 ? now : visits
}

/** The visits this person has to do with, the nearest first; undefined while still reading. */
export function useNumbers() {
  const session = useSession()
  const now = useNow()
  const ring = useRing()
  const kept = useKeptVisits()
  const packs = useRecords<Visit>('visit', () => ({}))
  const challenges = useRecords<Challenge>('challenge', () => ({}))

  const today = computed(() => now.value.slice(0, 10))
  const about = (challenge: string) => {
    const body = challenges.value?.find(({ id }) => id === challenge)?.body
    const pack = packs.value?.find((one) => one.body.challenge === challenge)?.body
    const before = kept.value?.find((one) => one.challenge === challenge)
    if (!body && !pack && before) return { ...before, numbers: before.numbers ?? undefined }
    const day = pack?.place?.startsAt.slice(0, 10) ?? null
    const { from, to } = body?.visit ?? { from: day, to: day }
    const council = body?.hostName ?? ''
    return { challenge, council, from, to, numbers: pack?.safeguarding, knownOn: null }
  }

  /**
   * Visits whose numbers stand here: a coordinator's are those of the whole region. Those of a visit that
   * has left this phone come after, as they were known last.
   */
  const visits = computed(() => {
    if (session.person === null) return []
    if (!packs.value || !challenges.value || !kept.value) return undefined
    const own = packs.value.flatMap(({ body: { region, challenge, safeguarding } }) => {
      const isOwn = session.appointments.some((one) => covers(one, { region, challenge }))
      if (!safeguarding || !challenge || !isOwn) return []
      return [{ ...about(challenge), numbers: safeguarding, knownOn: null }]
    })
    const isHere = (challenge: string) =>
      packs.value?.some(({ body }) => body.challenge === challenge)
    const left = kept.value.flatMap((one) =>
      one.numbers && !isHere(one.challenge) ? [{ ...one, numbers: one.numbers }] : [],
    )
    return [...inOrderOfNeed(own, today.value), ...inOrderOfNeed(left, today.value)]
  })

  /** Visits about which this person may write down whom they told, for a while also after their own end. */
  const tellable = computed(() => {
    const own = session.appointments.flatMap((one) => {
      const isOpen = isHeld(one, now.value) || isLate(one, now.value)
      if (!one.challenge || !isOpen || !writers.includes(one.role)) return []
      return [{ ...about(one.challenge), region: one.region }]
    })
    const once = [...new Map(own.map((one) => [one.challenge, one])).values()]
    return inOrderOfNeed(once, today.value)
  })

  const held = computed(() => session.appointments.filter((one) => isHeld(one, now.value)))

  return {
    ...{ visits, tellable, ring },
    isRung: computed(() => held.value.some(({ role }) => rung.includes(role))),
    /** On a visit, or with nobody signed in: its numbers are to be had, though they are not here. */
    isOfVisit: computed(
      () => held.value.length === 0 || held.value.some(({ challenge }) => challenge !== null),
    ),
    /** Whom to ring first, where nobody has to be asked which visit is meant. */
    meant: computed(() => meantOf(currentOr(visits.value ?? []), today.value)),
    meantToTell: computed(() => meantOf(tellable.value, today.value)),
  }
}
