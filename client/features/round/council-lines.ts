/** Names of councils as somebody pastes them: one a line, empty lines and doubles do not count. */
import { cleanText } from '../../../shared/text.ts'
import { plain } from './round-rows.ts'

export type CouncilLines = {
  names: string[]
  /** Names that are in the region already: nothing is made for them. */
  there: string[]
  /** The first line that is too long, counted from 1. */
  tooLong: number | null
}

/** As long as the name of a council may be. */
const longest = 120

export function readCouncils(pasted: string, known: readonly string[]): CouncilLines {
  const lines = cleanText(pasted)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
  const tooLong = lines.findIndex((line) => line.length > longest)
  const seen = new Set(known.map(plain))
  const names: string[] = []
  const there: string[] = []
  for (const name of lines.filter(Boolean)) {
    if (seen.has(plain(name))) there.push(name)
    else names.push(name)
    seen.add(plain(name))
  }
  return { names, there, tooLong: tooLong < 0 ? null : tooLong + 1 }
}
