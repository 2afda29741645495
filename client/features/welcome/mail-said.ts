/** What a person is told of the mail with their code: nothing is promised that the server does not do. */
import type { MailWay } from '../../session/session.ts'
import type { mailWords } from './words-sign-in.ts'

type Key = keyof typeof mailWords

/** The words of a heading, of the lines under it, and of what asks for a code. */
export type MailSaid = { title: Key; lines: readonly Key[]; ask: Key }

/** @param way what becomes of a mail; null while the server has not said */
export function mailSaid(way: MailWay | null, isSent: boolean): MailSaid {
  if (way?.mail === 'none') return { title: 'title', lines: ['none', 'noneDo'], ask: 'send' }
  if (way?.mail === 'inFolder')
    return isSent
      ? {
          title: 'folderTitle',
          lines: ['folderWhere', 'folderOpen', 'folderLasts'],
          ask: 'makeAgain',
        }
      : { title: 'title', lines: ['folderIntro'], ask: 'make' }
  return isSent
    ? { title: 'sentTitle', lines: ['sentTo'], ask: 'again' }
    : { title: 'title', lines: ['intro'], ask: 'send' }
}
