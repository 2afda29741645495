/** Hands one mail to the world: over SMTP, or as a file in a folder. One addressee a mail. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { email } from '../../shared/records/person.ts'
import type { Settings } from '../settings.ts'

export type Mail = { id: string; to: string; subject: string; text: string }
export type Mailer = { send: (mail: Mail) => Promise<void>; close: () => void }

const slowestMs = 20_000
const lineBreaks = /[\r\n\0\u2028\u2029]/

/** @throws when an address or a subject could add a header or an addressee to the mail */
export function checkMail({ id, to, subject }: Mail): void {
  if (!email.safeParse(to).success || lineBreaks.test(to)) throw new TypeError('Not one address.')
  if (lineBreaks.test(subject) || lineBreaks.test(id)) throw new TypeError('Not one line.')
}

/** The mailer that `MAIL_URL` names. */
export function makeMailer({ mailUrl, origin }: Pick<Settings, 'mailUrl' | 'origin'>): Mailer {
  const { hostname } = new URL(origin)
  const compose = (mail: Mail): SendMailOptions => {
    checkMail(mail)
    return {
      from: { name: 'Tellback', address: `tellback@${hostname}` },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      // The same mail sent twice is one mail to whoever receives it.
      messageId: `<${mail.id}@${hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    }
  }
  return mailUrl.startsWith('file:')
    ? toFolder(mailUrl.slice(5), compose)
    : bySmtp(mailUrl, compose)
}

type Compose = (mail: Mail) => SendMailOptions

function toFolder(folder: string, compose: Compose): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(compose(mail))
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${mail.id}.eml`)
      // Whoever watches the folder finds whole mails only.
      await writeFile(`${file}.part`, message)
      await rename(`${file}.part`, file)
    },
    close: () => undefined,
  }
}

function bySmtp(url: string, compose: Compose): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: slowestMs,
    greetingTimeout: slowestMs,
    socketTimeout: slowestMs,
  })
  return {
    send: async (mail) => {
      await transport.sendMail(compose(mail))
    },
    close: () => {
      transport.close()
    },
  }
}
