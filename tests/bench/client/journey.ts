// From the link of an invite to the first question, as an expert goes who reads each page for a second;
// then one answer after the other, timed from the finger to "Saved".
import type { Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sum } from '../figures.ts'
import { readSeen, type Seen } from './in-page.ts'
import { type Bytes, press, waitFor } from './phone.ts'

const thinkMs = 1000
const buttons = '.dock .button'
export const questionPath = '^/visit/[^/]+/question/'
/** What a question is answered with. */
export const answerable = 'main input, main textarea'

/** The pages on the way, and what is pressed on each: never more than a person must. */
const way = [
  { path: '^/welcome$', press: `${buttons}.main` },
  { path: '^/welcome/name$', press: buttons },
  { path: '^/welcome/promise', press: `${buttons}.main` },
  { path: '^/welcome/practice$', press: buttons },
  // *My own experience*.
  { path: '^/visit/[^/]+$', press: buttons },
]

export type Arrival = {
  /** Ms the person waited in all, until the first question could be answered. */
  waited: number
  /** The same by page. */
  steps: number[]
  /** At the end of the load of the invite's page. */
  loaded: Seen
  loadedBytes: Bytes
  /** At the first question. */
  arrived: Seen
  bytes: Bytes
}

export async function arrive(page: Page, link: string, bytes: () => Bytes): Promise<Arrival> {
  await page.goto(link, { waitUntil: 'commit' })
  const steps = [await waitFor(page, way[0]?.path ?? '', way[0]?.press ?? '')]
  await sleep(thinkMs)
  const loaded = await page.evaluate(readSeen)
  const loadedBytes = bytes()
  for (const [n, step] of way.entries()) {
    const next = way[n + 1] ?? { path: questionPath, press: answerable }
    steps.push(await press(page, step.press, next.path, next.press))
    await sleep(thinkMs)
  }
  const waited = sum(steps)
  const arrived = await page.evaluate(readSeen)
  return { waited, steps, loaded, loadedBytes, arrived, bytes: bytes() }
}

const saved = '.dock .state.saved'

/** Answers this question and those after it by a tap each, leaving out the ones that want words. */
export async function answerAll(page: Page, most: number): Promise<number[]> {
  const times: number[] = []
  for (let question = 0; question < most; question += 1) {
    const here = new URL(page.url()).pathname
    const choice = page.locator('main .answer label')
    if ((await choice.count()) > 0 && !(await page.locator(saved).isVisible()))
      times.push(await press(page, 'main .answer label', here, saved))
    // *Continue* where something was given, *Skip* where words are wanted.
    const isGiven = await page.locator(saved).isVisible()
    await page
      .locator(isGiven ? `${buttons}.main` : buttons)
      .first()
      .click()
    await page.waitForFunction((before) => location.pathname !== before, here)
    if (!new RegExp(questionPath).test(new URL(page.url()).pathname)) break
    await waitFor(page, questionPath, answerable)
    await sleep(200)
  }
  return times
}
