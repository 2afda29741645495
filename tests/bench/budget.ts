// A budget: a figure, its bound, and whether it is kept. Printed as it becomes known.
import { shown } from './figures.ts'

export type Budget = {
  /** `sqlite`, `postgres` or `client`. */
  on: string
  name: string
  figure: number
  unit: string
  bound: number
  /** Whether the figure may be at most or must be at least the bound. */
  is: 'most' | 'least'
  /** What stands behind the figure: the raw limit beside it, and how many runs. */
  from: string
}

/** Something that is listed without a bound: the weight of a role, the raw limits. */
export type Listed = { on: string; name: string; from: string }

/** A figure that could not be taken is a miss: an unmeasured budget is not kept. */
export function isKept({ figure, bound, is }: Budget): boolean {
  return is === 'most' ? figure <= bound : figure >= bound
}

/** One line of the table. */
export function budgetLine(budget: Budget): string {
  const { on, name, figure, unit, bound, is, from } = budget
  const isPass = isKept(budget)
  const verdict = isPass ? 'pass' : 'MISS'
  const sign = is === 'most' ? '≤' : '≥'
  const first = `${verdict}  ${on.padEnd(8)}  ${name.padEnd(44)}`
  const second = `${shown(figure)} ${unit}`.padStart(16)
  const third = `${sign} ${shown(bound)}${isPass ? '' : `, ${missBy(budget)}`}`
  return `${first}${second}  ${third.padEnd(12)}  ${from}`
}

export function listedLine({ on, name, from }: Listed): string {
  return `      ${on.padEnd(8)}  ${name.padEnd(44)}  ${from}`
}

function missBy({ figure, bound, is, unit }: Budget): string {
  if (!Number.isFinite(figure)) return 'not measured'
  const by = Math.abs(figure - bound)
  if (bound === 0) return `by ${shown(by)} ${unit}`
  return `${is === 'most' ? 'over' : 'short'} by ${shown((by / bound) * 100)} %`
}

/** What a measurement hands its figures to. */
export type Report = {
  budget: (budget: Budget) => void
  list: (listed: Listed) => void
  /** Something that is under way, for whoever waits. */
  doing: (sentence: string) => void
}

/** A report that prints each line as it comes and keeps it for the file. */
export function makeReport(write: (line: string) => void) {
  const budgets: Budget[] = []
  const listed: Listed[] = []
  const report: Report = {
    budget: (budget) => {
      budgets.push(budget)
      write(budgetLine(budget))
    },
    list: (one) => {
      listed.push(one)
      write(listedLine(one))
    },
    doing: (sentence) => write(`      … ${sentence}`),
  }
  return { budgets, listed, report }
}
