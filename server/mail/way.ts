/** What becomes of a mail from here, for whoever is about to wait for one. The same for every address. */
import { isAbsolute, relative, resolve } from 'node:path'
import * as z from 'zod'
import type { Settings } from '../settings.ts'

export const mailWay = z.union([
  z.strictObject({
    /** `goesOut`: to whom it is for. `none`: nobody watches where it is put. */
    mail: z.enum(['goesOut', 'none']),
  }),
  z.strictObject({
    /** Where it is tried out: into a file that whoever tries it can open. */
    mail: z.literal('inFolder'),
    folder: z.string(),
  }),
])
export type MailWay = z.infer<typeof mailWay>

export function mailWayOf({
  mailUrl,
  mails,
  production,
}: Pick<Settings, 'mailUrl' | 'mails' | 'production'>): MailWay {
  // In production nobody is told of a folder: whoever set one up hands on what lies in it.
  if (!production && mailUrl.startsWith('file:'))
    return { mail: 'inFolder', folder: asSeen(mailUrl.slice('file:'.length)) }
  return { mail: mails ? 'goesOut' : 'none' }
}

/** As somebody finds it who stands where it was started; whole where it lies elsewhere. */
export function asSeen(folder: string): string {
  const near = relative('', folder)
  return near.startsWith('..') || isAbsolute(near) ? resolve(folder) : near || '.'
}
