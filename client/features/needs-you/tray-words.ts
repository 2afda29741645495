/** The person's own words in the arguments of a command: found, and put back after an edit. Pure. */
import { isQuestionId } from '../../local/lost-words.ts'

export type Path = readonly (string | number)[]
export type TrayText = { path: Path; text: string }

/** Fields that hold what a person wrote; all others are ids, choices and times. */
const written = [
  ...['text', 'why', 'words', 'other', 'calledName', 'note', 'owner', 'name'],
  ...['reason', 'receipt', 'question', 'title', 'quote', 'page', 'link'],
]

const isWritten = (key: string, text: string): boolean =>
  text !== '' && written.includes(key) && !(key === 'question' && isQuestionId(text))

export function findTexts(args: unknown, path: Path = []): TrayText[] {
  if (args === null || typeof args !== 'object') return []
  return Object.entries(args).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, Array.isArray(args) ? Number(key) : key]
    const isText = typeof value === 'string' && isWritten(key, value)
    return isText ? [{ path: here, text: value }] : findTexts(value, here)
  })
}

/** The same arguments with these texts in them. */
export function putTexts(args: unknown, texts: readonly TrayText[]): unknown {
  return texts.reduce<unknown>((changed, { path, text }) => putOne(changed, path, text), args)
}

function putOne(args: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(args))
    return args.map((one: unknown, index) => (index === key ? putOne(one, rest, text) : one))
  if (args === null || typeof args !== 'object') return args
  // The seam: a path of `findTexts` names a field that is there.
  return { ...args, [key]: putOne((args as Record<string, unknown>)[key], rest, text) }
}
