/**
 * Finds what may tell who somebody is in words that a person types: names, initials, places, exact ages,
 * days, small services, jobs that one person holds, families, ways to reach somebody. It runs where the
 * words are, and only advises: the author chooses, and nothing leaves the phone for it.
 *
 * It looks at cues, lists of names and the shape of words, in small letters as in large, and in other
 * scripts. It cannot know every name: a second person reads the words before they are shared.
 */
import { findInitials } from './details-initials.ts'
import { isGivenName, isNameInScript, isOrdinary } from './details-names.ts'

export type DetailKind =
  | 'name'
  | 'initials'
  | 'place'
  | 'age'
  | 'day'
  | 'service'
  | 'job'
  | 'family'
  | 'health'
  | 'contact'

/** `start` and `end` are UTF-16 positions in the text. */
export type Detail = { kind: DetailKind; start: number; end: number; words: string }

/** `isInner`: only the group within what was found is what tells. */
type Finder = { kind: DetailKind; pattern: RegExp; isInner?: true; unless?: RegExp }

const number =
  '(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve)'
const few = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)'
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const road =
  '(?:street|st|road|rd|avenue|ave|lane|close|drive|way|court|crescent|gardens|terrace|grove|place|square|hill|mews|row|walk|estate)'
const service =
  '(?:care home|nursing home|residential home|children.s home|day cent(?:re|er)|health cent(?:re|er)|family cent(?:re|er)|cent(?:re|er)|surgery|practice|clinic|hospital|hospice|lodge|cottage|manor|hostel|refuge|school|academy|college|nursery|unit|ward|house|hall|library|church|mosque|temple)'
const post =
  '(?:manager|deputy|head ?teacher|head|boss|supervisor|team leader|social worker|key ?worker|support worker|carer|teacher|doctor|gp|nurse|advocate|warden|receptionist|driver|foster (?:carer|mum|dad|parent)s?)'
const title =
  '(?:mr|mrs|ms|miss|mx|dr|prof|sir|lady|lord|cllr|councillor|sister|nurse|father|rev|auntie|aunty|uncle|nan|grandma|grandad)'
const word = "[\\p{L}][\\p{L}\\p{M}'’-]*"

const somebody =
  'i|he|she|who|mum|mam|mom|mother|dad|father|nan|nana|gran|granny|grandma|grandad|granddad|husband|wife|partner|son|daughter|brother|sister|auntie|aunt|uncle|friend|neighbour'
/** What is counted after a number that is no age. */
const notAge =
  ' (?:of|out|in|percent|per|seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|times?|miles?|metres?|yards?|feet|foot|stone|pounds?|kilos?|pages?|steps?|people|calls?|visits?)(?!\\p{L})|[.,:/]\\d| ?[%£]'
/** One of these words, in any case. */
const wordsIn = (list: string) => new RegExp(`^(?:${list.trim().split(/\s+/u).join('|')})$`, 'iu')

/**
 * Letters and numbers on neither side; `\b` knows no letter but those of English, and older phones
 * cannot look behind. Group 1 is all that was found.
 */
const alone = (source: string, edge = '\\p{L}\\p{N}') =>
  new RegExp(`(?:^|[^${edge}])(${source})(?![${edge}])`, 'giu')

/** Words before a kind of service that name no one of them. */
const plain = wordsIn(`
  the a an my our his her their your this that every each any some no one another in at to from
  of and or local new old same whole big small special good bad mental health day care nursing
  residential which what was were is are am be been being on off by with without for near into
  onto its had has have get got go goes going went came come visit visited visiting saw see like
  about after before because when where while how why who whom than then so but if not only just
  very too also there here now never always often more most other
`)

const finders: readonly Finder[] = [
  {
    kind: 'contact',
    pattern: alone('[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+'),
  },
  { kind: 'contact', pattern: alone('(?:\\+44 ?|0)\\d(?:[ -]?\\d){8,9}', '\\d') },
  { kind: 'contact', pattern: alone('\\d{3} ?\\d{3} ?\\d{4}', '\\d') },
  { kind: 'place', pattern: alone('[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}') },
  { kind: 'place', pattern: alone(`(?:flat|room|apartment|number|no\\.?) ?\\d+[a-z]?`) },
  { kind: 'place', pattern: alone(`\\d+[a-z]?,? (?:${word} ){1,3}${road}`) },
  {
    kind: 'place',
    pattern: alone(`(?:on|in|at|to|from|near|off|round) (${word} ${road})`),
    isInner: true,
    unless:
      /^(?:the|a|my|our|his|her|their|this|that|any|every|same|next|no|one|right|wrong|own|good|bad|long|some|in) /iu,
  },
  { kind: 'age', pattern: alone(`(?:aged|age of) ${number}`) },
  { kind: 'age', pattern: alone(`${number}[ -]years?[ -]olds?`) },
  { kind: 'age', pattern: alone(`${number} ?(?:yrs?|y/?o)(?: old)?`) },
  {
    kind: 'age',
    pattern: alone(
      `(?:(?:${somebody}) (?:am|is|was)|(?:${somebody})['’](?:m|s)|im|turned|turning|when i was)(?: only| just| nearly| almost| about)? (${number})(?!${notAge})`,
    ),
    isInner: true,
    unless: /^\d$/u,
  },
  {
    kind: 'day',
    pattern: alone(`(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?`),
  },
  { kind: 'day', pattern: alone(`${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`) },
  { kind: 'day', pattern: alone('\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})', '\\d') },
  { kind: 'day', pattern: alone(`(?:last|this|on) ${weekday}(?: \\d{1,2}(?:st|nd|rd|th)?)?`) },
  { kind: 'day', pattern: alone(`christmas (?:day|eve)|boxing day|new year.s (?:day|eve)`) },
  { kind: 'service', pattern: alone(`(?:ward|unit|room) \\d+[a-z]?`) },
  {
    kind: 'job',
    pattern: alone(
      `(?:my|the|our|his|her|their) ${post} (?:at|of|from|in|for) (?:the |a )?${word}(?: ${word})?`,
    ),
  },
  {
    kind: 'family',
    pattern: alone(
      `(?:my|our|his|her|their) ${few} (?:sons|daughters|kids|children|boys|girls|brothers|sisters|grandchildren|babies)`,
    ),
  },
  { kind: 'family', pattern: alone(`(?:twins?|triplets)`) },
  {
    kind: 'family',
    pattern: alone(
      `(?:my|our|his|her|their) (?:only|eldest|oldest|youngest|adopted|disabled) (?:son|daughter|child|brother|sister)`,
    ),
  },
  {
    kind: 'health',
    pattern: alone(`${word}(?:['’]s)? (?:syndrome|disease|dystrophy|ataxia|palsy)`),
    unless: /^(?:a|the|this|that|any|some|my|rare|of) /iu,
  },
  {
    kind: 'initials',
    pattern: alone('(?:\\p{L}\\.){2,4}'),
    unless: /^(?:e\.g\.|i\.e\.|a\.m\.|p\.m\.|n\.h\.s\.|g\.p\.)$/iu,
  },
  { kind: 'initials', pattern: alone(`${title}\\.? \\p{L}`), unless: /(?:mum|dad)$/iu },
  { kind: 'name', pattern: alone(`${title}\\.? (${word})`), isInner: true, unless: plain },
  {
    kind: 'name',
    pattern: alone(`(?:called|named|name is|name's|name’s|known as) (${word})`),
    isInner: true,
    unless: plain,
  },
  // Chinese: one or two characters before a form of address.
  {
    kind: 'name',
    pattern: /(\p{Script=Han}{1,2})(?=先生|女士|小姐|太太|医生|醫生|老师|老師|阿姨|叔叔)/gu,
  },
]

/** All that may tell who somebody is, in the order of the text, none inside another. */
export function findDetails(text: string): Detail[] {
  const found = [
    ...finders.flatMap((finder) => matches(text, finder)),
    ...services(text),
    ...findInitials(text).map((one): Detail => ({ kind: 'initials', ...one })),
    ...names(text),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.reduce<Detail[]>((kept, one) => {
    const last = kept.at(-1)
    return last && one.start < last.end ? kept : [...kept, one]
  }, [])
}

function matches(text: string, { kind, pattern, isInner, unless }: Finder): Detail[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match[isInner ? 2 : 1]
    if (words === undefined || unless?.test(words)) return []
    const start = match.index + match[0].lastIndexOf(words)
    return [{ kind, start, end: start + words.length, words }]
  })
}

/** "rose cottage", "at the willows day centre": a service with a name before it. */
function services(text: string): Detail[] {
  const pattern = alone(`((?:${word} ){1,2})(${service})(?! (?:for|where|that|who|and|or)\\b)`)
  return [...text.matchAll(pattern)].flatMap((match): Detail[] => {
    const before = (match[2] ?? '').trim().split(' ')
    // Only the words that name it: "to the willows" names it by its last.
    const from = before.findLastIndex((one) => plain.test(one)) + 1
    const own = before.slice(from)
    if (own.length === 0 || own.every((one) => isOrdinary(one))) return []
    const words = [...own, match[3] ?? ''].join(' ')
    const start = match.index + match[0].length - words.length
    return [{ kind: 'service', start, end: start + words.length, words }]
  })
}

/** Given names in any case, names in other scripts, and words that are written large inside a sentence. */
function names(text: string): Detail[] {
  return [...text.matchAll(new RegExp(word, 'gu'))].flatMap((match): Detail[] => {
    const [found] = match
    const words = found.replace(/['’]s$/u, '').replace(/[-'’]+$/u, '')
    const start = match.index
    const isLarge = /^\p{Lu}/u.test(words)
    const isInside = isLarge && !startsSentence(text, start)
    const isName =
      isGivenName(words, isInside) ||
      isNameInScript(words) ||
      (isInside && words.length > 1 && !isShouted(words) && !isOrdinary(words))
    return isName ? [{ kind: 'name', start, end: start + words.length, words }] : []
  })
}

const sentenceEnds = '.!?:…"“‘(–-'

function startsSentence(text: string, at: number): boolean {
  const head = text.slice(0, at)
  const said = head.trimEnd()
  const last = said.at(-1)
  return last === undefined || sentenceEnds.includes(last) || head.slice(said.length).includes('\n')
}

/** NHS, GP, ADHD: letters that stand for something everybody knows, or somebody who types large. */
const isShouted = (word: string): boolean => word === word.toLocaleUpperCase('en-GB')
