/** A copy to keep: everything that was sent as plain text, made on the phone and working offline. */
import { saveFile } from '../../ui/save-file.ts'
import type { SaidEntry } from './say-entries.ts'

/** An answer, and what became of it where that is told. */
type Kept = SaidEntry & { became?: readonly string[] }

export function copyText(
  title: string,
  facts: readonly { name: string; words: string }[],
  entries: readonly Kept[],
): string {
  const head = [title, '', ...facts.map(({ name, words }) => `${name}: ${words}`), '']
  return [...head, entriesText(entries)].join('\r\n')
}

/** The answers alone, for the clipboard of a phone that would not keep them. */
export const entriesText = (entries: readonly Kept[]): string =>
  entries
    .flatMap(({ kind, question, said, why, shownAs, became = [] }) => [
      question,
      `(${kind})`,
      said.words,
      ...(why ? [why] : []),
      ...(shownAs ? [shownAs] : []),
      ...became,
      '',
    ])
    .join('\r\n')

/** Hands a text to the browser as a file. */
export const saveText = (name: string, text: string): void =>
  saveFile(name, text, 'text/plain;charset=utf-8')
