/**
 * Text as every device and both stores can hold it: well-formed UTF-16, NFC, without NUL.
 * Typed text is made clean before a command is frozen; a command that is not clean is refused,
 * because a text that changes on its way has another digest than the one that was signed.
 */
import * as z from 'zod/mini'

const loneSurrogate = /\p{Surrogate}/gu
const nul = /\0/g

/** The same words, in the one form that is stored: lone surrogates become U+FFFD, NUL goes, NFC. */
export function cleanText(typed: string): string {
  return typed.replace(loneSurrogate, '\uFFFD').replace(nul, '').normalize('NFC')
}

/** Whether `text` is already in the form that `cleanText` gives. */
export function isCleanText(text: string): boolean {
  return text === cleanText(text)
}

/** Clean every string in a JSON value, keys included. Used on what a form hands over. */
export function cleanJson<T>(value: T): T {
  return mapStrings(value, cleanText) as T // the same shape: only strings are replaced by strings
}

/** Whether every string in a JSON value, keys included, is clean. */
export function isCleanJson(value: unknown): boolean {
  if (typeof value === 'string') return isCleanText(value)
  if (Array.isArray(value)) return value.every(isCleanJson)
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, inner]) => isCleanText(key) && isCleanJson(inner))
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [change(key), mapStrings(inner, change)]),
  )
}

/** One or more lines of clean text, from 1 to `most` UTF-16 units, not only white space. */
export const words = (most: number) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.refine(isCleanText), z.regex(/\S/u))

/** Clean text on one line: names, titles, places. No line break or other control can be hidden in it. */
export const line = (most: number) => words(most).check(z.regex(/^[^\p{Cc}\u2028\u2029]*$/u))

/** A telephone number as people write it: digits, spaces, +, brackets and dashes. */
export const phone = z.string().check(z.maxLength(30), z.regex(/^[+\d][\d ()-]{2,}$/))
