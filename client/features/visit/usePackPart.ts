/** The parts of the pack that are read before the day: where and when, and whom they will meet. */
import { computed } from 'vue'
import { sayDay, sayVisit } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { useNow } from '../../ui/now.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { telephone } from '../../ui/telephone.ts'
import { useVisit } from './useVisit.ts'
import { packPageWords } from './words-pack-page.ts'
import { visitWords } from './words-visit.ts'

export function usePackPart(challenge: () => string) {
  const t = useWords(packPageWords)
  const tVisit = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const now = useNow()
  const { state, pack, host, contact } = useVisit(challenge())

  const facts = computed<Fact[]>(() => {
    const place = pack.value?.place
    const days = host.value?.visit
    const when = place?.startsAt ?? days?.from
    return [
      ...(when ? [{ name: t('when'), words: sayVisit(when, now.value) }] : []),
      ...(days && days.to !== days.from
        ? [{ name: t('until'), words: sayDay(days.to, now.value) }]
        : []),
      ...(place ? [{ name: t('where'), words: `${place.name}, ${place.address}` }] : []),
    ]
  })

  return {
    ...{ t, tCommon, state, facts },
    back: computed(() => ({ words: tVisit('backToVisit'), to: `/visit/${challenge()}` })),
    note: computed(() => pack.value?.note?.text ?? ''),
    people: computed(() => pack.value?.meeting ?? []),
    contact: computed(() => {
      const ring = contact.value
      if (!ring) return null
      return {
        who: tVisit(isOfRegion(ring) ? 'helpHere' : 'helpWith', { name: ring.name }),
        words: tVisit('ring', ring),
        to: telephone(ring.phone),
      }
    }),
  }
}

const isOfRegion = (ring: object) => 'helpsWith' in ring && ring.helpsWith === 'region'
