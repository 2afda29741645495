/**
 * Two letters that stand for somebody: "I told JB", "jb said". Letters that stand for a thing everybody
 * knows are none, nor are short words, written large or small. In small letters only beside a word of
 * telling, because there everything looks alike.
 */

const wordsOf = (list: string) => new Set(list.trim().split(/\s+/u))

/** What care, health and councils are full of, and what everybody writes. */
const known = wordsOf(`
  aa ac ad ai am bc bf bt ca cc cd cf cp cq ct cv da db dc dn dr ds dv ea ed ef eh ei en ep er eu ev fe
  fm fs gf gp gb hb he hq hr hv ia ib id ie im io ip iq ir is it iv la lb ld lp lt md me mh mi ml mm mp
  mr ms na nb nd ni np nz oa ob of ot pa pc pd pe ph pi pm po pr ps pt qa qc qr ra rc re rn rt rv sa sc
  se sk sn sp ss st sw ta tb td tv uc uk un us ut uv va vi vs wc wi xl yr
`)
const short = wordsOf(`
  ah an as at aw be by cm do ex go ha hi hm ho if in kg km la lo ma mg my no oh ok on or ow ox pa so to
  uh um up we ya ye yo ii iv xi xx
`)
const isSomebody = (letters: string) => {
  const small = letters.toLocaleLowerCase('en-GB')
  return !known.has(small) && !short.has(small)
}

const large = /(^|[^\p{L}\p{N}&.'’-])(\p{Lu}{2})(?![\p{L}\p{N}&-])/gu
const telling =
  '(?:told|asked|met|saw|rang|called|phoned|texted|emailed|thanked|trust|like|love|miss|with|and|from)'
const doing =
  '(?:said|says|told|asked|rang|called|phoned|texted|came|comes|went|wrote|thinks|thought|knew|knows|helped|helps|promised|shouted|lied|left|was|is)'
const after = new RegExp(`(^|[^\\p{L}])(${telling} )([a-z]{2})(?![\\p{L}\\p{N}'’-])`, 'giu')
const before = new RegExp(`(^|[^\\p{L}\\p{N}'’&-])()([a-z]{2})(?= ${doing}(?!\\p{L}))`, 'giu')

export type Initials = { start: number; end: number; words: string }

export function findInitials(text: string): Initials[] {
  const said = [after, before].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ match, words: match[3] ?? '' })),
  )
  const written = [...text.matchAll(large)].map((match) => ({ match, words: match[2] ?? '' }))
  return [...said, ...written.filter(({ match }) => !isShouted(text, match))]
    .filter(({ words }) => isSomebody(words))
    .map(({ match, words }) => {
      const start = match.index + match[0].length - words.length
      return { start, end: start + words.length, words }
    })
}

/** Somebody who types large: a word beside it is large too, and longer. */
function isShouted(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const end = index + found.length
  return (
    /\p{Lu}{3,}['’]?\p{L}* ?$/u.test(text.slice(0, end - 2)) ||
    /^ ?\p{Lu}{3,}/u.test(text.slice(end))
  )
}
