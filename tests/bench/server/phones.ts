// Two thousand phones within a minute, each with a session and a connection of its own: each sends a
// response and then loads all that its person may see, because it has nothing yet.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Report } from '../budget.ts'
import { quantile, shown } from '../figures.ts'
import { type Child, residentMb } from './child.ts'
import { openLine } from './line.ts'
import { askOnce, newPhone } from './phone.ts'
import type { Person, Region } from './region.ts'
import { sendOf } from './words.ts'

const withinMs = 60_000

export async function measurePhones(
  report: Report,
  on: string,
  product: Child,
  region: Region,
  people: readonly Person[],
): Promise<void> {
  const requests: number[] = []
  const whole: number[] = []
  const errors: string[] = []
  const one = async (person: Person, which: number) => {
    // Evenly spread and never all at one instant, as people are.
    await sleep((which / people.length) * withinMs + Math.sin(which) * 500 + 500)
    const line = openLine(product, { zipped: true })
    const phone = newPhone(person)
    const start = performance.now()
    try {
      let answer = await askOnce(line, phone, [sendOf(region, person)])
      requests.push(answer.ms)
      while (answer.more) {
        answer = await askOnce(line, phone)
        requests.push(answer.ms)
      }
      whole.push(performance.now() - start)
    } catch (error) {
      errors.push(String(error))
    } finally {
      line.close()
    }
  }
  await Promise.all(people.map(one))
  report.budget({
    on,
    name: `${shown(people.length)} phones in a minute: errors`,
    figure: errors.length,
    unit: '',
    bound: 0,
    is: 'most',
    from:
      errors[0] ??
      `${shown(requests.length)} requests, ${shown(residentMb(product.pid))} MB resident`,
  })
  report.budget({
    on,
    name: `${shown(people.length)} phones in a minute: p95`,
    figure: quantile(whole, 0.95),
    unit: 'ms',
    bound: 1000,
    is: 'most',
    from: `a phone's send and whole first load; median ${shown(quantile(whole, 0.5))} ms, one request p95 ${shown(quantile(requests, 0.95))} ms`,
  })
}
