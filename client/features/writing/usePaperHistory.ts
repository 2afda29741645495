/** Who wrote a piece of evidence, changed it or took it out, and when. */
import { computed } from 'vue'
import type { Evidence } from '../../../shared/records/evidence.ts'
import { evidenceText } from '../../../shared/self-view/wording-of.ts'
import { sayDate } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { type Version, versionsOf } from './history.ts'
import { readPaper } from './paper.ts'
import { useNames } from './useNames.ts'
import { useParts } from './useParts.ts'
import { useVersions } from './useVersions.ts'
import { historyWords } from './words-history.ts'

export function usePaperHistory(id: () => string, evidence: () => string) {
  const parts = useParts(id)
  const t = useWords(historyWords)
  const { wordings, sayWho } = useNames(() => parts.body.value?.challenge ?? '')
  const paper = computed(() => parts.evidence.value?.find((one) => one.id === evidence())?.body)
  const all = computed(() => {
    const own = (wordings.value ?? []).filter(({ body }) => body.of === evidence())
    return versionsOf(own, paper.value ? nowOf(paper.value) : [])
  })
  const nowOf = (body: Evidence) => (body.isOut ? [] : [evidenceText(body)])
  const sayText = ({ text }: Version) =>
    readPaper(text, (day) => `${sayDate(day)} ${day.slice(0, 4)}`, parts.sayKey)
  return {
    ...parts,
    t,
    title: computed(() => paper.value?.title ?? ''),
    isAny: computed(() => all.value.length > 0),
    versions: useVersions({ versions: () => all.value, sayText, sayWho }),
  }
}
