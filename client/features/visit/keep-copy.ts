/** A copy to keep: everything that was sent as plain text, made on the phone and working offline. */
import { saveFile } from '../../ui/save-file.ts'
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
export const saveText = (name: string, text: string): void =>
  saveFile(name, text, 'text/plain;charset=utf-8')
