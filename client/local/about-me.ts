/** What the person signed in said of themselves once: what to call them, and what they agreed to. */
import type { Person } from '../../shared/records/person.ts'
import type { Response } from '../../shared/records/response.ts'
import type { AboutMe } from './draft.ts'
import { here } from './here.ts'
import type { Phone } from './phone.ts'
import { readRecords } from './records.ts'
import { kept } from './words-store.ts'

/** Null when they have said nothing, here or before. Throws before sign-in. */
export const readAboutMe = (): Promise<AboutMe | null> => aboutMe(here())

/** As it is kept here; on a phone that was emptied, as what they sent before says it. */
export async function aboutMe(phone: Phone): Promise<AboutMe | null> {
  const said = await phone.words.use((database) => kept<AboutMe>(database, 'me'))
  if (said && said.promise !== null) return said
  const [responses, people] = await Promise.all([
    readRecords<Response>(phone, 'response', {}),
    readRecords<Person>(phone, 'person', {}),
  ])
  const own = responses.filter(({ body }) => body.author === phone.who.person)
  const promises = own.map(({ body }) => body.promise)
  if (!promises.length) return said
  const me = people.find(({ id }) => id === phone.who.person)
  const calledName = said?.calledName ?? me?.body.calledName ?? null
  return { calledName, promise: Math.max(...promises), helped: said?.helped ?? null }
}
