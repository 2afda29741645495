/** Signing somebody of the region out everywhere: the server's act, which needs its answer. */
import * as z from 'zod/mini'
import { call } from '../session/api.ts'
import { browser } from '../session/browser.ts'

const endedSchema = z.looseObject({ ended: z.number() })

/** @returns on how many devices they were signed in. Throws `Offline` or `Refused`. */
export async function signOutPerson(person: string): Promise<number> {
  return (await call(browser, endedSchema, 'DELETE', `/api/people/${person}/devices`)).ended
}
