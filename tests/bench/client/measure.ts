// The client's budgets: the built app from the real server, on a slow phone with a slow network.
import { type Browser, chromium } from '@playwright/test'
import type { Report } from '../budget.ts'
import { median, quantile, shown, sum } from '../figures.ts'
import { chromiumFlags, chromiumPath } from '../../support/chromium.ts'
import { TestServer } from '../../support/server.ts'
import { answerAll, type Arrival, arrive } from './journey.ts'
import { newPhone, slowPage } from './phone.ts'
import { signOut, weighRole } from './roles.ts'
import { measureReader } from './reader.ts'
import { measureRows } from './rows.ts'
import { startWarm, untilKept } from './warm.ts'
import { firstScripts, precached, scripts, weightOf } from './weight.ts'

const on = 'client'
const runs = 5
const warmStarts = 4
const mostQuestions = 14
const kb = 1024
/** KB: of all scripts, and of any one that comes after the first screen (ux.md 4). */
const mostScripts = 280
const mostLazy = 60
/** Those who use a phone, and those who are sent the most. */
const weighed = [
  ...['expert', 'leadMember', 'scrutinyMember', 'safeguardingLead'],
  ...['director', 'leadPeer', 'coordinator'],
]

export async function measureClient(report: Report): Promise<void> {
  weigh(report)
  const server = await TestServer.start('sqlite')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })
  try {
    await measureBytes(report, browser, server)
    await measureExpert(report, browser, server)
    await measureReader(report, browser, server)
    await measureRows(report, browser)
    await weighRoles(report, browser, server)
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Nobody is sent more than there is in all, and no part that comes later than another is too heavy. */
async function weighRoles(report: Report, browser: Browser, server: TestServer) {
  for (const role of weighed) {
    const link = server.links.find((one) => one.role === role)
    if (!link) throw new Error(`The demonstration has no ${role}.`)
    report.doing(`client: weight of a ${role}`)
    const { pages, isCut, files, bytes, largestLazy } = await weighRole(browser, link)
    weighs(report, {
      name: `all JS a ${role} may open, gzip`,
      bytes,
      bound: mostScripts,
      from: `${String(files)} files, on ${String(pages)} sorts of pages${isCut ? ', and there are more' : ''}`,
    })
    weighs(report, {
      name: `largest lazy chunk of a ${role}, gzip`,
      bytes: largestLazy.bytes,
      bound: mostLazy,
      from: largestLazy.path,
    })
  }
}

type Kilobytes = { name: string; bytes: number; bound: number; from: string }

function weighs(report: Report, { name, bytes, bound, from }: Kilobytes): void {
  report.budget({ on, name, figure: bytes / kb, unit: 'KB', bound, is: 'most', from })
}

function weigh(report: Report): void {
  const all = scripts()
  const first = firstScripts()
  const lazy = all.filter(({ path }) => !first.includes(path))
  const kept = precached()
  weighs(report, {
    name: 'all JS, gzip',
    bytes: sum(all.map(({ bytes }) => bytes)),
    bound: mostScripts,
    from: `${String(all.length)} files`,
  })
  weighs(report, {
    name: 'largest lazy chunk, gzip',
    bytes: lazy[0]?.bytes ?? 0,
    bound: mostLazy,
    from: lazy
      .slice(0, 3)
      .map(({ path, bytes }) => `${path} ${shown(bytes / kb)}`)
      .join(', '),
  })
  weighs(report, {
    name: 'shell precache, gzip',
    bytes: sum(kept.map(({ bytes }) => bytes)),
    bound: 400,
    from: `${String(kept.length)} files`,
  })
}

type Run = { arrival: Arrival; taps: number[]; warm: number[] }

async function measureExpert(report: Report, browser: Browser, server: TestServer) {
  const all: Run[] = []
  let problem = ''
  for (let run = 1; run <= runs; run += 1) {
    report.doing(`client: run ${String(run)} of ${String(runs)}`)
    const context = await newPhone(browser, server.origin)
    const { page, bytes } = await slowPage(context)
    const arrival = await arrive(page, server.link('expert'), bytes)
    const answered = page.url()
    const taps = await answerAll(page, mostQuestions)
    const isKept = problem === '' && (await untilKept(page))
    if (!isKept) problem = 'the app was never kept on the phone'
    await page.close()
    const warm = isKept ? await startWarm(context, answered, warmStarts) : []
    all.push({ arrival, taps, warm })
    const last = await context.newPage()
    await signOut(last, server.origin)
    await context.close()
  }
  tellTimes(report, all)
  tellWarm(report, all, problem)
}

/** Without the worker, which loads the same files once more and then hands them out itself. */
async function measureBytes(report: Report, browser: Browser, server: TestServer) {
  report.doing('client: bytes')
  const context = await newPhone(browser, server.origin, { worker: false })
  const { page, bytes } = await slowPage(context)
  const { loadedBytes: first, bytes: all } = await arrive(page, server.link('expert'), bytes)
  await signOut(page, server.origin)
  await context.close()
  const gzip = sum(all.scripts.map((url) => weightOf(new URL(url).pathname.slice(1))))
  const total = sum([all.script, all.style, all.font, all.other, all.heads])
  weighs(report, {
    name: "expert's JS until the first question",
    bytes: all.script,
    bound: 95,
    from: `transferred in ${String(all.scripts.length)} files, ${shown(gzip / kb)} KB as gzip; on the invite's page ${shown(first.script / kb)} KB`,
  })
  weighs(report, {
    name: 'CSS until the first question',
    bytes: all.style,
    bound: 12,
    from: `transferred; on the invite's page ${shown(first.style / kb)} KB`,
  })
  weighs(report, {
    name: 'fonts until the first question',
    bytes: all.font,
    bound: 25,
    from: 'transferred',
  })
  weighs(report, {
    name: 'all bytes to the first answer',
    bytes: total,
    bound: 160,
    from: `${String(all.files)} files, whose heads are ${shown(all.heads / kb)} KB; page and API ${shown(all.other / kb)} KB`,
  })
}

function tellTimes(report: Report, all: readonly Run[]): void {
  const of = (figure: (arrival: Arrival) => number) => median(all.map((run) => figure(run.arrival)))
  const blocked = ({ tasks, firstPaint }: Arrival['loaded']) =>
    sum(tasks.filter(({ start }) => start >= firstPaint).map(({ ms }) => ms - 50))
  const steps = all[0]?.arrival.steps.map((_, n) => shown(of((one) => one.steps[n] ?? 0))) ?? []
  const times = { on, unit: 'ms', is: 'most' } as const
  report.budget({
    ...times,
    name: 'LCP of the invite',
    figure: of(({ loaded }) => loaded.largestPaint),
    bound: 2000,
    from: `first paint ${shown(of(({ loaded }) => loaded.firstPaint))} ms; ${String(runs)} runs, ${slowest}`,
  })
  report.budget({
    ...times,
    name: 'first question, from the invite',
    figure: of(({ waited }) => waited),
    bound: 2000,
    from: `all waits added up, reading time left out: the page ${steps.join(' + ')} ms for each press until the next page can be used`,
  })
  report.budget({
    ...times,
    name: 'TBT of the invite',
    figure: of(({ loaded }) => blocked(loaded)),
    bound: 100,
    from: `until the first question ${shown(of(({ arrived }) => blocked(arrived)))} ms`,
  })
  report.budget({
    on,
    name: 'CLS until the first question',
    figure: of(({ arrived }) => arrived.shift),
    unit: '',
    bound: 0.02,
    is: 'most',
    from: 'every shift added up',
  })
  const taps = all.flatMap((run) => run.taps)
  const tapped = { ...times, from: `finger to "Saved" painted, ${String(taps.length)} answers` }
  report.budget({ ...tapped, name: 'tap to Saved, median', figure: median(taps), bound: 50 })
  report.budget({ ...tapped, name: 'tap to Saved, p95', figure: quantile(taps, 0.95), bound: 200 })
}

const slowest = '4x CPU, 150 ms, 1.6 Mbit/s'

function tellWarm(report: Report, all: readonly Run[], problem: string): void {
  const starts = all.flatMap((run) => run.warm)
  const from =
    problem || `${String(starts.length)} starts without a network, until the answer is there`
  const warm = { on, unit: 'ms', is: 'most', from } as const
  report.budget({
    ...warm,
    name: 'warm start offline, median',
    figure: median(starts),
    bound: 1200,
  })
  report.budget({
    ...warm,
    name: 'warm start offline, p95',
    figure: quantile(starts, 0.95),
    bound: 1600,
  })
}
