/** What plain words are held to: the length of Easy Read sentences, and words we do not use. */

/** Easy Read: one idea and at most this many words in a sentence (domain rule of the sector). */
export const longestSentence = 15

/** The sentences of a text; a question mark ends one, a colon does not. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])[”"]?\s+/).filter((sentence) => /\S/.test(sentence))
}

/** The words of a sentence. A place such as `{name}` counts as one. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** The sentences of these texts that are too long for Easy Read. */
export function tooLong(texts: readonly string[]): string[] {
  return texts.flatMap(sentencesOf).filter((one) => wordsOf(one).length > longestSentence)
}

// Words of the trade, of the machine, and promises nobody can keep.
const refused = [
  /service users?/i,
  /\bLAC\b/,
  /\bfail(s|ed|ing|ure)?\b/i,
  /\bcomplian(t|ce)\b/i,
  /\banonym/i,
  /\bconfidential/i,
  /\bsubmi(t|ts|tted|ssion)\b/i,
  /\bsync/i,
  /\bqueue/i,
  /\bdraft/i,
  /\boffline\b/i,
  /\bcache\b/i,
  /!/,
  /\b(utilise|whilst|regarding|pathway|stakeholder)s?\b/i,
]

/** The texts that hold a word or a sign we do not use. */
export function refusedIn(texts: readonly string[]): string[] {
  return texts.filter((text) => refused.some((word) => word.test(text)))
}
