/** The names of those who wrote in a self-view, from what they wrote. */
import { computed } from 'vue'
import type { Wording } from '../../../shared/records/wording.ts'
import { useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../ui/words.ts'
import { namesOf } from './writing-view.ts'
import { writingWords } from './words-writing.ts'

export function useNames(challenge: () => string) {
  const t = useWords(writingWords)
  const session = useSession()
  const wordings = useRecords<Wording>('wording', () => ({ challenge: challenge() }))
  const names = computed(() => namesOf(wordings.value ?? []))
  return {
    wordings,
    sayWho: (person: string) =>
      person === session.person ? t('you') : (names.value.get(person) ?? t('somebody')),
  }
}
