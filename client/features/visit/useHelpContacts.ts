/** Whom to ask: who helps with the visit, or with Tellback in this region. Kept on the phone. */
import { computed } from 'vue'
import type { Visit } from '../../../shared/records/visit.ts'
import { useRecords } from '../../local/records.ts'
import { useRing } from '../../local/ring.ts'
import { useSession } from '../../session/session.ts'
import { helpWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { telephone } from '../../ui/telephone.ts'
import { visitWords } from './words-visit.ts'

export function useHelpContacts() {
  const t = useWords(visitWords)
  const tHelp = useWords(helpWords)
  const session = useSession()
  const ring = useRing()
  const visits = useRecords<Visit>('visit', () => ({}))

  const contacts = computed(() => {
    const own = new Set(session.appointments.map(({ challenge }) => challenge))
    const ofVisits = (visits.value ?? []).flatMap(({ body }) =>
      body.contact && own.has(body.challenge) ? [body.contact] : [],
    )
    const all = ofVisits.length
      ? ofVisits.map((one) => ({ ...one, helpsWith: 'visit' as const }))
      : ring.value
        ? [ring.value]
        : []
    return [...new Map(all.map((one) => [one.phone, one])).values()].map((one) => ({
      who: t(one.helpsWith === 'visit' ? 'helpWith' : 'helpHere', { name: one.name }),
      words: t('ring', one),
      to: telephone(one.phone),
    }))
  })

  return {
    contacts,
    isRead: computed(
      () => session.person === null || (visits.value !== undefined && ring.value !== undefined),
    ),
    nobody: computed(() => tHelp('nobody')),
  }
}
