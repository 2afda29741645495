/** Who reads what is sent from here: as the rules of a response say it, for this person. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { checkWords } from './words-check.ts'

export function useReaders(challenge: string) {
  const t = useWords(checkWords)
  const session = useSession()
  const now = useNow()

  return computed(() => {
    const own = session.appointments.filter(
      (one) => one.role === 'expert' && one.challenge === challenge,
    )
    const held = own.find((one) => isHeld(one, now.value))
    if (!held) return t('readersLate')
    return t(held.group === null ? 'readers' : 'readersGroup')
  })
}
