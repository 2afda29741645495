/** For those whose work comes later: what they are, and what comes here and when. */
import { computed, type Ref } from 'vue'
import type { Appointment } from '../../../shared/actor.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Shown } from '../../local/records.ts'
import type { Fact } from '../../ui/facts.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { comesFor } from './comes.ts'
import { homeWords } from './words-home.ts'

type Given = {
  held: Readonly<Ref<readonly Appointment[]>>
  councils: Readonly<Ref<readonly Shown<Council>[] | undefined>>
  hasWork: Readonly<Ref<boolean>>
  waitsForLetter: Readonly<Ref<boolean>>
}

export function useNothing({ held, councils, hasWork, waitsForLetter }: Given) {
  const t = useWords(homeWords)
  const tRole = useWords(roleWords)

  return computed(() => {
    const [first] = held.value
    if (!first || hasWork.value) return null
    const council = councils.value?.find(({ id }) => id === first.council)?.body.name
    const roles = [...new Set(held.value.map(({ role }) => role))]
    const facts: Fact[] = [
      { name: t('youAre'), words: roles.map((role) => tRole(role)).join(', ') },
      ...(council ? [{ name: t('of'), words: council }] : []),
    ]
    const comes = comesFor(roles, waitsForLetter.value).map((word) => t(word))
    return { title: t('nothing'), facts, comes }
  })
}
