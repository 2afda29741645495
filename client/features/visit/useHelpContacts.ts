/** Whom to ask: who helps with the visit, or with Tellback in this region. Kept on the phone. */
import { computed } from 'vue'
import type { Region } from '../../../shared/records/region.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import { helpWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { telephone } from './telephone.ts'
import { visitWords } from './words-visit.ts'

export function useHelpContacts() {
  const t = useWords(visitWords)
  const tHelp = useWords(helpWords)
  const session = useSession()
  const id = computed(() => session.appointments[0]?.region)
  const region = useRecord<Region>('region', () => id.value)
  const visits = useRecords<Visit>('visit', () => (id.value ? { region: id.value } : {}))

  const contacts = computed(() => {
    const own = new Set(session.appointments.map(({ challenge }) => challenge))
    const ofVisits = (visits.value ?? []).flatMap(({ body }) =>
      body.contact && own.has(body.challenge) ? [body.contact] : [],
    )
    const help = region.value?.body.help
    const all = ofVisits.length ? ofVisits : help ? [help] : []
    return [...new Map(all.map((one) => [one.phone, one])).values()].map((one) => ({
      who: t(ofVisits.length ? 'helpWith' : 'helpHere', one),
      words: t('ring', one),
      to: telephone(one.phone),
    }))
  })

  return {
    contacts,
    isRead: computed(() => session.person === null || visits.value !== undefined),
    nobody: computed(() => tHelp('nobody')),
  }
}
