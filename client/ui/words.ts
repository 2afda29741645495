/**
 * The words on the screen: standard and Easy Read side by side, neither without the other.
 * A text may hold places: `{name}` is filled in; `{n|answer|answers}` prints the number and the
 * fitting word; `{phone}` never breaks over lines, but with the biggest text. Bold parts stand between two
 * stars and are drawn by AppWords.
 */
import { useReading } from './reading.ts'
import { sayPhone } from './telephone.ts'

/** [standard, Easy Read] */
export type Pair = readonly [standard: string, easy: string]
export type Words = Readonly<Record<string, Pair>>

type PlaceName<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place
type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? PlaceName<Place> | Places<Rest>
  : never

type Args<Text extends string> = string extends Text
  ? [values?: Readonly<Record<string, string | number>>]
  : [Places<Text>] extends [never]
    ? []
    : [values: Readonly<Record<Places<Text>, string | number>>]

/** Gives the words of one key, in the reading chosen on this device. */
export type Say<W extends Words> = <Key extends keyof W & string>(
  key: Key,
  ...args: Args<W[Key][number]>
) => string

/** Declares a catalogue; an entry without Easy Read words does not compile. */
export function defineWords<const W extends Words>(words: W): W {
  return words
}

/** Fills the places of a text; a place without a value stays visible, so that it is noticed. */
export function fillWords(
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text.replace(/\{([^{}]+)\}/g, (place, inside: string) => {
    const [name = '', one, many] = inside.split('|')
    const value = values[name]
    if (value === undefined) return place
    if (name === 'phone') return sayPhone(String(value))
    if (one === undefined || many === undefined) return String(value)
    return `${value} ${Number(value) === 1 ? one : many}`
  })
}

/** The words of a pair for one way of reading. */
export function chooseWords([standard, easy]: Pair, isEasy: boolean): string {
  return isEasy ? easy : standard
}

/** `t('key', { place })`: changes by itself when Easy Read is switched. */
export function useWords<const W extends Words>(words: W): Say<W> {
  const reading = useReading()
  return (key, ...args) => {
    const pair = words[key]
    if (!pair) return key
    const said = fillWords(chooseWords(pair, reading.easyRead), args[0])
    // What never parts is wider than a phone then, and would be torn in the middle of a word.
    return reading.size === 'largest' ? said.replaceAll('\u00a0', ' ') : said
  }
}
