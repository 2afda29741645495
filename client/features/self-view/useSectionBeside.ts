/** What stands beside the paragraphs of a section: the stories behind its figures and its evidence, with what changed. */
import { computed, type Ref } from 'vue'
import {
  evidenceSince,
  type ShownEvidence,
  type ShownStory,
  type Since,
  storiesSince,
} from '../../../shared/self-view/beside-since.ts'
import { isChanged, type Piece } from '../../../shared/self-view/compare.ts'
import type { EditionEvidence, EditionSection } from '../../../shared/self-view/edition.ts'
import { type Base, evidenceFor } from '../../../shared/self-view/since.ts'
import { sayMonth } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { ageOf } from './say-age.ts'
import { selfViewWords } from './words-self-view.ts'

type Given = {
  now: Readonly<Ref<string>>
  section: Readonly<Ref<EditionSection | undefined>>
  /** What they knew of it; null where nothing is marked. */
  base: Readonly<Ref<Base | null>>
  isOnlyChanged: Readonly<Ref<boolean>>
  evidence: () => readonly EditionEvidence[]
}

export function useSectionBeside({ now, section, base, isOnlyChanged, evidence }: Given) {
  const t = useWords(selfViewWords)
  const wanted = <One extends { is: Since }>(all: readonly One[]) =>
    isOnlyChanged.value ? all.filter(({ is }) => is !== 'same') : all

  function sayAge(date: string): string {
    const { years, months } = ageOf(date, now.value)
    if (years > 0) return t('years', { n: years })
    return months > 0 ? t('months', { n: months }) : t('fresh')
  }
  const sayDay = (date: string) => `${sayMonth(date)} ${date.slice(0, 4)}`
  /** Month and page, with what they were; the age is said once. */
  function whenOf({ is, paper, pieces: { page }, wasDate }: ShownEvidence): Piece[] {
    const was: Piece[] = wasDate ? [{ is: 'out', text: sayDay(wasDate) }] : []
    const is_ = wasDate ? 'in' : pieceOf(is)
    const day: Piece = { is: is_, text: sayDay(paper.date) }
    const age: Piece = { is: 'same', text: `. ${sayAge(paper.date)}` }
    const onPage = paper.page ? t('page', { page: paper.page }) : ''
    const isSame = !page || !isChanged(page)
    const rest: Piece[] = !page
      ? []
      : isSame
        ? [{ is: 'same', text: `. ${onPage}` }]
        : [{ is: 'same', text: '. ' }, ...page]
    return [...was, day, age, ...rest]
  }
  const pieceOf = (is: Since): Piece['is'] => (is === 'new' ? 'in' : is === 'out' ? 'out' : 'same')

  return {
    stories: computed((): readonly ShownStory[] => {
      const told = section.value?.indicators ?? []
      return wanted(storiesSince(base.value ? (base.value.section?.indicators ?? []) : told, told))
    }),
    evidence: computed(() => {
      const own = evidenceFor(evidence(), section.value?.key ?? '')
      return wanted(evidenceSince(base.value ? base.value.evidence : own, own)).map((one) => {
        const { is, paper, pieces, isMoved } = one
        return {
          ...{ is, id: paper.id, title: pieces.title ?? [], quote: pieces.quote, isMoved },
          /** The address is read where it is new or other; it is opened where it stands. */
          link: is === 'out' ? null : paper.link,
          address: pieces.link && isChanged(pieces.link) ? pieces.link : null,
          when: whenOf(one),
        }
      })
    }),
  }
}
