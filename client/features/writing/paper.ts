/** A piece of evidence as its form holds it, and what its command takes. Pure. */
import type { Evidence } from '../../../shared/records/evidence.ts'
import { day } from '../../../shared/ids.ts'
import { evidenceContent } from '../../../shared/self-view/drafts.ts'
import { ageOf } from './writing-view.ts'

export type Paper = {
  title: string
  date: string
  page: string
  quote: string
  link: string
  sections: string[]
}
export const noPaper: Paper = { title: '', date: '', page: '', quote: '', link: '', sections: [] }
export type PaperField = keyof Paper

export const asForm = ({ title, date, page, quote, link, sections }: Evidence): Paper => ({
  ...{ title, date, page: page ?? '', quote: quote ?? '', link: link ?? '' },
  sections: [...sections],
})

/** What a link stands for as people paste it: without a beginning it is meant to be https. */
function linkOf(typed: string): string | null {
  const link = typed.trim()
  if (!link) return null
  return /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`
}

export const asArgs = ({ title, date, page, quote, link, sections }: Paper) => ({
  ...{ title: title.trim(), date, page: page.trim() || null, quote: quote.trim() || null },
  ...{ link: linkOf(link), sections: [...sections] },
})

/** Fields that the rule would not take. */
export function wrongIn(paper: Paper, today: string): PaperField[] {
  const args = asArgs(paper)
  const isFine: Record<PaperField, boolean> = {
    title: evidenceContent.title.safeParse(args.title).success,
    date: day.safeParse(args.date).success && args.date <= today,
    page: evidenceContent.page.safeParse(args.page).success,
    quote: evidenceContent.quote.safeParse(args.quote).success,
    link: evidenceContent.link.safeParse(args.link).success && isAddress(args.link),
    sections: args.sections.length > 0,
  }
  const fields = Object.keys(isFine) as PaperField[] // Object.keys widens to string
  return fields.filter((field) => !isFine[field])
}

const isAddress = (link: string | null) => link === null || hostOf(link) !== null

/** The host a link leads to; null where it is no address. */
export function hostOf(link: string): string | null {
  try {
    return new URL(link).host
  } catch {
    return null // it is only text
  }
}

/** A document of three years ago says little of today. */
export const isOld = (date: string, today: string): boolean => ageOf(date, today).years >= 3

/** Evidence as it was kept (`shared/self-view/wording-of.ts`), with its day and its sections in words. */
export function readPaper(
  text: string,
  sayDay: (day: string) => string,
  sayKey: (key: string) => string,
): string {
  const [title, when = '', ...rest] = text.split('\n')
  const sections = rest.pop() ?? ''
  const day = when.slice(0, 10)
  const said = /^\d{4}-\d\d-\d\d$/.test(day) ? sayDay(day) + when.slice(10) : when
  return [title, said, ...rest, sections.split(', ').map(sayKey).join('; ')].join('\n')
}
