/** A copy to keep: everything that was sent as plain text, made on the phone and working offline. */
import type { SaidEntry } from './say-entries.ts'

export function copyText(
  title: string,
  facts: readonly { name: string; words: string }[],
  entries: readonly SaidEntry[],
): string {
  const head = [title, '', ...facts.map(({ name, words }) => `${name}: ${words}`), '']
  return [...head, entriesText(entries)].join('\r\n')
}

/** The answers alone, for the clipboard of a phone that would not keep them. */
export const entriesText = (entries: readonly SaidEntry[]): string =>
  entries
    .flatMap(({ kind, question, said, why, shownAs }) => [
      question,
      `(${kind})`,
      said.words,
      ...(why ? [why] : []),
      shownAs,
      '',
    ])
    .join('\r\n')

/** Hands a text to the browser as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by then; a shorter wait loses the file in some.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
