/** Published figures from a file, from the command line. */
import { readFile } from 'node:fs/promises'
import { day } from '../../shared/ids.ts'
import { mostLetters, type Report } from '../../shared/scorecard.ts'
import { Problem } from '../../shared/problems.ts'
import { kinds } from '../../shared/records/index.ts'
import { CsvTrouble } from '../figures/csv.ts'
import { bringFigures, previewFigures } from '../figures/import.ts'
import { type CliCommand, type Context, text, texts, type Values, WrongCall } from './command.ts'
import { columnsOf, mappingOf } from './scorecard-mapping.ts'
import { theOne } from './find.ts'

export const importScorecard: CliCommand = {
  name: 'import-scorecard',
  does: 'Brings published figures into a region, from a file of comma-separated values.',
  takes: ['<csv>'],
  needsSecret: true,
  options: {
    region: { type: 'string' },
    source: { type: 'string' },
    published: { type: 'string' },
    columns: { type: 'string' },
    measure: { type: 'string', multiple: true },
    preview: { type: 'boolean' },
    'leave-out': { type: 'boolean' },
  },
  help: `  <csv>              a line for each council, measure and year
  --region <region>  its id or name; not needed where there is only one
  --source <source>  who published it, as it is to stand under each figure
  --published <day>  when they did, such as 2026-10-29
  --columns <which>  year=…,council=…,measure=…,value=… and, if there are, name=…,order=…: the heads of
                     the columns, where they cannot be told by their names
  --measure <X=2A>   what the file calls X is the indicator 2A; as often as needed
  --preview          says what would change, and changes nothing
  --leave-out        takes the other rows where some are refused; else none is taken

Councils are known by the code of the Office for National Statistics: a council of the region that has
none gets no figures. Which column holds what, and which measure is what, is kept for the next time.`,
  run: runImport,
}

async function runImport(context: Context, values: Values, [path, more]: readonly string[]) {
  if (path === undefined || more !== undefined) throw new WrongCall('Name one file.')
  const csv = await readText(path)
  const region = await theOne(context, 'region', text(values, 'region'))
  const { store, settings, clock, progress } = context
  const ground = { store, kinds, secret: settings.secret, clock }
  const origin = {
    source: text(values, 'source') ?? null,
    published: dayOf(text(values, 'published')),
  }
  const asked = { region: region.id, csv, mapping: columnsOf(text(values, 'columns')) }
  try {
    progress('Reading the file …')
    const first = await previewFigures(ground, asked)
    const file = { ...asked, mapping: mappingOf(first, asked.mapping, texts(values, 'measure')) }
    const before = file.mapping === asked.mapping ? first : await previewFigures(ground, file)
    const stop = values['preview'] === true ? null : inTheWay(before, values['leave-out'] === true)
    if (values['preview'] === true || stop)
      return { words: say(before, stop), data: before, ...(stop ? { failed: true } : {}) }
    progress('Bringing the figures in …')
    const report = await bringFigures(ground, { ...file, ...origin, leaveOut: true })
    return { words: say(report, null), data: report, ...(report.stopped ? { failed: true } : {}) }
  } catch (error) {
    if (error instanceof Problem)
      throw new WrongCall(`${error.message} Nothing was brought in; bring it again.`)
    if (error instanceof CsvTrouble) throw new WrongCall(`${error.message} Nothing was brought in.`)
    throw error
  }
}

function dayOf(said: string | undefined): string | null {
  if (said !== undefined && !day.safeParse(said).success)
    throw new WrongCall(`${said} is no day. Write it as 2026-10-29.`)
  return said ?? null
}

async function readText(path: string): Promise<string> {
  try {
    const csv = await readFile(path, 'utf8')
    if (csv.length <= mostLetters) return csv
  } catch {
    throw new WrongCall(`${path} cannot be read.`)
  }
  throw new WrongCall(`${path} is larger than a scorecard can be.`)
}

/** Why nothing is brought in; null where nothing stands in the way. */
function inTheWay(report: Report, leaveOut: boolean): string | null {
  if (!report.mapping)
    return `It cannot be told which column holds what. The columns are: ${report.headers.join(', ')}.`
  if (report.sameCode.length > 0)
    return `Two councils have the same code: ${report.sameCode.join(', ')}.`
  if (report.measures.every(({ code }) => code === null))
    return 'Every measure is left out. Say what one is with --measure.'
  if (report.refusedInAll > 0 && !leaveOut)
    return 'Rows are refused. Mend them, or leave them out with --leave-out.'
  return null
}

const reasons = {
  tooShort: 'the row has fewer cells than the first',
  noYear: 'no year',
  notAYear: 'not a financial year',
  noCouncil: 'no code of a council',
  notACode: 'not a code of the Office for National Statistics',
  noMeasure: 'no measure',
  notANumber: 'not a number',
  double: 'the same council, measure and year a second time',
  otherOrder: 'better and worse are the other way round than for our indicator',
}

function say(report: Report, stop: string | null): string {
  const { figures, england, ended, begun } = report
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)]
  const left = report.measures.filter(({ code }) => code === null)
  const n = String
  return [
    stop
      ? `Nothing was brought in. ${stop}`
      : report.stopped
        ? sayStopped(report.stopped)
        : report.isDone
          ? 'Brought in.'
          : 'This is what it would do. Nothing was changed.',
    `${n(report.rows)} rows; ${n(report.councils)} councils of the region, ${n(report.elsewhere)} others.`,
    `Figures: ${n(figures.new)} new, ${n(figures.changed)} changed, ${n(figures.same)} as before, ${n(figures.missing)} without a value.`,
    `England, by measure and year: ${n(england.new)} new, ${n(england.changed)} changed, ${n(england.same)} as before, ${n(england.tooFew)} with too few authorities.`,
    ...(figures.kept > 0
      ? [`${n(figures.kept)} that had a value are empty in the file: the value stays.`]
      : []),
    ...list(
      `Refused, ${n(report.refusedInAll)} in all`,
      report.refused.map(
        ({ line, column, why, said }) => `line ${n(line)}, ${column}: ${reasons[why]} (${said})`,
      ),
    ),
    ...list(
      'Changed',
      report.changes.map(
        ({ council, code, year, from, to }) =>
          `${council}, ${code}, ${year}: ${n(from)} → ${n(to)}`,
      ),
    ),
    ...list(
      'Measures that are left out',
      left.map(({ measure, rows }) => `${measure}, ${n(rows)} rows`),
    ),
    ...list('Councils that are no more, with their last year', ended.map(sayBoundary)),
    ...list('Councils that came later, with their first year', begun.map(sayBoundary)),
    ...list(
      'Councils of the region without a code: no figures',
      report.withoutCode.map(({ name }) => name),
    ),
    ...list('Councils of the region that are not in the file', report.notInFile),
  ].join('\n')
}

const sayStopped = ({ taken, left }: NonNullable<Report['stopped']>) =>
  taken === 0
    ? `A rule refuses something in it: nothing was brought in. ${String(left)} figures were not taken.`
    : `It was stopped half-way: ${String(taken)} figures were taken, ${String(left)} were not. Bring it again for the rest, which follows.`

const sayBoundary = ({ ons, name, year }: Report['ended'][number]) => `${ons} ${name}, ${year}`
