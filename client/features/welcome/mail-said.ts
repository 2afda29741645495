/** What a person is told of the mail with their code: nothing is promised that the server does not do. */
import type { MailWay } from '../../session/session.ts'
import type { mailWords } from './words-sign-in.ts'

type Key = keyof typeof mailWords

/** The words of a heading, and of the lines under it. */
export type MailSaid = { title: Key; lines: readonly Key[] }

/** @param way what becomes of a mail; null while the server has not said */
export function mailSaid(way: MailWay | null, isSent: boolean): MailSaid {
  if (way?.mail === 'none') return { title: 'title', lines: ['none', 'noneDo'] }
  if (way?.mail === 'inFolder')
    return isSent
      ? { title: 'folderTitle', lines: ['folderWhere', 'folderOpen', 'folderLasts'] }
      : { title: 'title', lines: ['folderIntro'] }
  return isSent ? { title: 'sentTitle', lines: ['sentTo'] } : { title: 'title', lines: ['intro'] }
}
