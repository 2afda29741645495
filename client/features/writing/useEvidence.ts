/** All evidence of a self-view: what it is, how old it is, and the judgements that rest on none. */
import { computed } from 'vue'
import type { Evidence } from '../../../shared/records/evidence.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { versionsOf } from './history.ts'
import { useNames } from './useNames.ts'
import { useParts } from './useParts.ts'
import { useSayAge } from './useSayAge.ts'
import { evidenceWords } from './words-evidence.ts'
import { isOld } from './paper.ts'

export function useEvidence(id: () => string) {
  const parts = useParts(id)
  const { rows, sayKey, today } = parts
  const t = useWords(evidenceWords)
  const sayAge = useSayAge(() => today.value)
  const { isBusy, trouble, run } = useDoing()

  const { wordings, sayWho } = useNames(() => parts.body.value?.challenge ?? '')
  /** Who touched it last, where that was kept. */
  function sayLast(one: string): string {
    const [last] = versionsOf(
      (wordings.value ?? []).filter(({ body }) => body.of === one),
      [],
    )
    return last ? t('lastBy', { who: sayWho(last.by), when: sayMoment(last.at) }) : ''
  }
  const papers = computed(() =>
    (parts.evidence.value ?? []).map(({ id: one, body }) => paper(one, body)),
  )
  const paper = (one: string, { title, date, page, quote, link, sections, isOut }: Evidence) => ({
    ...{ id: one, title, quote, link, isOut, to: `/writing/${id()}/evidence/${one}` },
    ...{ last: sayLast(one), history: `/writing/${id()}/evidence/${one}/history` },
    age: sayAge(date),
    isOld: isOld(date, today.value),
    page: page === null ? '' : t('onPage', { page }),
    sections: sections.map(sayKey),
  })

  return {
    ...parts,
    ...{ t, isBusy, trouble },
    papers: computed(() => papers.value.filter(({ isOut }) => !isOut)),
    out: computed(() => papers.value.filter(({ isOut }) => isOut)),
    /** Judged, and nothing shows why: by the rule that lets nothing else through. */
    without: computed(() =>
      rows.value
        .filter(({ lacks }) => lacks.includes('evidence'))
        .map(({ key }) => ({ id: key, to: `/writing/${id()}/${key}`, words: sayKey(key) })),
    ),
    takeOut: (record: string) => run(() => command('evidence', 'takeOut', {}, { record })),
    putBack: (record: string) => run(() => command('evidence', 'putBack', {}, { record })),
  }
}
