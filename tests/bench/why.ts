// Why a budget is missed: what is spent, what was tried, what would have to change. Without figures, which
// would go stale: those stand in the table above. What nobody has found out is not explained here.
import { type Budget, isKept } from './budget.ts'

/** By how the name of a budget begins, as the table prints it. */
export const why: Readonly<Record<string, string>> = {
  'all JS':
    'A quarter is libraries (Vue with its router and Pinia, Dexie, Zod); the rest is the screens of all ' +
    'roles, their words in standard and Easy Read, and the rules that a phone applies itself. No phone ' +
    'needs all of it before it works, but each keeps all of it, so that no screen wants a signal. What is ' +
    'only for us is left out and the small kinds of a desk share a file; another minifier was tried and ' +
    'took off less than a hundredth. Less would take fewer screens.',
  'shell precache':
    'It holds the scripts of all roles, for the reason above, and they are most of it; styles, fonts, icons ' +
    'and the page are the rest. Every lazy part has to be there, or a screen would be missing without a ' +
    'signal. It is fetched behind the first screen, and less of it would take less script.',
  "expert's JS until the first question":
    'Nearly half is Vue with its router and Pinia, and the local database (Dexie), which an answer needs ' +
    'before it can be called saved; the rest is the rules that the phone applies itself, their schemas, and ' +
    'the screens. Screens and icons of later pages, and what seals copies and settles two phones, were ' +
    'taken off the way already; sending and leaving stay on it, because they must work when the signal ' +
    'goes before all is kept. Less would take a smaller library in place of one of the two.',
  'all bytes to the first answer':
    'Most are those scripts; styles, fonts, the answers of the API and the heads of all answers ' +
    'are the rest. Fonts were cut to the letters of English, heads to what they must say, and files are ' +
    'packed as tight as it goes: what is over is over in the scripts.',
  'LCP of the invite':
    'The page comes empty and is drawn by its scripts: they have to be fetched over the slow line, and ' +
    'compiled and run at a quarter of the speed, before anything can be seen. The database was taken out of ' +
    'them; beyond that the server would have to send the first screen ready drawn.',
  'first question, from the invite':
    'Every wait from the link on is added up: the empty page and its scripts, then signing in, fetching and ' +
    'opening the database, and fetching the visit, each at a quarter of the speed. Requests were put ' +
    'together and brought forward to when the person reads; less script would shorten all of them.',
  'TBT of the invite':
    'After the first paint the database and the screens that come next are compiled and run while the ' +
    'person reads, each file as one task. They were put there so that the next press waits less; smaller ' +
    'files would make shorter tasks and more requests.',
  'tap to Saved':
    'Nothing is called saved before the browser has written it to the disk, and that promise is not given ' +
    'up; the rest is drawing the screen at a quarter of the speed. How much of the time is which has not ' +
    'been taken apart yet.',
  'warm start offline':
    'No network is in it: the worker hands out the files, the scripts are compiled and run at a quarter of ' +
    'the speed, and the database is opened before the answer can be read from it. The database is fetched ' +
    'beside the first screen where somebody is known already; what is left to cut is script.',
  'longest task':
    'A page of rows is parsed as one piece of JSON and stored with its cursor in one transaction, so that a ' +
    'kill loses neither. The work between is done in slices, and smaller pages are asked for where one took ' +
    'long; parsing elsewhere than on the screen’s own thread was not tried.',
  'push, batches':
    'The plain server reads a command and writes one row. Ours reads it twice (the envelope, then what it ' +
    'asks for), applies it with all that follows from it, and writes its place in the inbox, two records ' +
    'with their first versions, what each scope is fed and the chain of the log. No part stands out: the ' +
    'writing itself is a quarter, the reading an eighth, and the rest is spread over all of it. A batch is ' +
    'loaded and written in bulk already; less would take fewer tables.',
}

export const noReason = 'no reason is known yet'

/** What is said of the budgets that were missed; nothing where all were kept. @param load as in `machine` */
export function missedLines(budgets: readonly Budget[], load: number): string[] {
  const missed = budgets.filter((one) => !isKept(one))
  if (missed.length === 0) return []
  const noise =
    load > 0.5 ? ['Something else was at work: the times are worth taking again without it.'] : []
  return [
    'Missed, and why',
    ...noise,
    ...missed.map(({ on, name }) => `${on}, ${name}: ${reason(name)}`),
  ]
}

function reason(name: string): string {
  const found = Object.entries(why).find(([beginning]) => name.startsWith(beginning))
  return found?.[1] ?? noReason
}
