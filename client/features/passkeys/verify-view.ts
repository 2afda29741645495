/** What a good receipt holds, as it is read: each section with its judgements, figures and evidence. Pure. */
import { type Scale, scales } from '../../../shared/self-view/scales.ts'
import type { Receipt } from '../../../shared/self-view/receipt.ts'
import type { WhyNot } from '../../local/doing.ts'
import type { EditionSection } from '../../../shared/self-view/edition.ts'

export type NotChecked = 'offline' | 'tooOften' | 'busy' | 'wrong' | 'unreadable'

/** Why it could not be checked at all: nobody is told of the internet where it is something else. */
export function notCheckedFor(why: WhyNot): NotChecked {
  if (why === 'offline' || why === 'busy') return why
  return why === 'too-often' ? 'tooOften' : 'wrong'
}

export type SignedSection = { key: string; heading: string; isOpened: boolean; lines: string[] }

type Say = {
  title: (words: EditionSection['title']) => string
  judgement: (name: Scale, value: NonNullable<EditionSection[Scale]>) => string
  evidence: (title: string) => string
}

const scaleNames = Object.keys(scales) as Scale[] // Object.keys widens to string

export const sectionsRead = ({ text, unopened }: Receipt, say: Say): SignedSection[] =>
  text.sections.map((section) => {
    const { key, number, summary, paragraphs, indicators } = section
    const judgements = scaleNames.flatMap((name) => {
      const value = section[name]
      return value === null ? [] : [say.judgement(name, value)]
    })
    const papers = text.evidence.filter((paper) => paper.sections.includes(key))
    return {
      ...{ key, heading: `${number} ${say.title(section.title)}` },
      isOpened: !unopened.includes(key),
      lines: [
        ...(summary === null ? [] : [summary]),
        ...paragraphs.map((one) => `${one.number} ${one.text}`),
        ...judgements,
        ...indicators.map(({ code, story }) => (story === null ? code : `${code}: ${story}`)),
        ...papers.map(({ title, date, page, quote, link }) =>
          say.evidence([title, date, page, quote, link].filter(Boolean).join(', ')),
        ),
      ],
    }
  })

/** The numbers of the sections that their device says were not opened. */
export const numbersUnopened = ({ text, unopened }: Receipt): string[] =>
  unopened.map((key) => text.sections.find((one) => one.key === key)?.number ?? key)
