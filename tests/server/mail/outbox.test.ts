// F49, S05: mail that waits, is claimed, fails and is tried again; and what can never stand in one.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { letters, wordsOf } from '../../../server/mail/letters.ts'
import { checkMail, makeMailer } from '../../../server/mail/mailer.ts'
import { putLetter, sendDue } from '../../../server/mail/outbox.ts'
import { startPost } from '../../../server/mail/post.ts'
import { withSignIn } from '../../../server/people/tables.ts'
import { minute, TestApp } from '../../support/app.ts'
import {
  command,
  Device,
  freshId,
  id,
  makePerson,
  makeRegion,
  region,
  run,
  secret,
} from '../../support/people.ts'

const apps: TestApp[] = []
let app: TestApp
beforeEach(async () => {
  app = await TestApp.start()
  apps.push(app)
  await makeRegion(app.store)
  await run(app.store, [
    {
      kind: 'person',
      name: 'make',
      record: id('ada'),
      args: { region, name: 'Ada', email: 'ada@oakshire.example' },
    },
  ])
})
afterAll(async () => {
  await Promise.all(apps.map((one) => one.stop()))
})

const put = (letter = freshId(), lasts = 24 * 60 * minute) =>
  app.store.write((tx) => {
    const due = app.clock.now()
    const until = new Date(due.getTime() + lasts)
    const reminder = { id: letter, letter: 'visitTomorrow' as const, person: id('ada'), says: '' }
    return putLetter(withSignIn(tx), secret, { ...reminder, due, until })
  })

const rowOf = (letter: string) =>
  withSignIn(app.store.db)
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', letter)
    .executeTakeFirstOrThrow()

const down = async () => {
  throw new Error('no mail host')
}

describe('a letter', () => {
  it('is written once, however often the same thing and date call for it', async () => {
    const letter = freshId()
    await put(letter)
    await put(letter)
    expect(await app.post()).toBe(1)
    await put(letter)
    expect(await app.post()).toBe(0)
  })

  it('goes out once when several nodes look at the same time', async () => {
    for (let count = 0; count < 25; count += 1) await put()
    const { settings, log, clock } = app
    const sent: string[] = []
    const mailer = {
      send: async ({ id: one }: { id: string }) => void sent.push(one),
      close: () => undefined,
    }
    const stores = [app.store, await app.test.another(), await app.test.another()]
    await Promise.all(
      stores.map((store) => sendDue({ store, settings, clock: clock.now, log, mailer })),
    )
    expect(sent).toHaveLength(25)
    expect(new Set(sent).size).toBe(25)
  })

  it('waits longer after each failure, and goes out when the host is back', async () => {
    const letter = freshId()
    await put(letter)
    const waits = []
    for (let time = 0; time < 6; time += 1) {
      await app.post(down)
      const { due_at } = await rowOf(letter)
      const wait = Date.parse(due_at) - app.clock.now().getTime()
      waits.push(wait / minute)
      app.clock.move(wait - 1)
      expect(await app.post()).toBe(0)
      app.clock.move(1)
    }
    expect(waits).toEqual([1, 2, 5, 15, 60, 60])
    expect(await app.post()).toBe(1)
    expect(await rowOf(letter)).toMatchObject({ sent_at: app.clock.now().toISOString() })
  })

  it('is given up when it has no use any more', async () => {
    const letter = freshId()
    await put(letter, 10 * minute)
    await app.post(down)
    app.clock.move(11 * minute)
    expect(await app.post()).toBe(0)
    expect(await rowOf(letter)).toMatchObject({ sent_at: null, sealed: null })
    expect(app.mails).toEqual([])
  })

  it('whose node died while it sent is sent by another one', async () => {
    const letter = freshId()
    await put(letter)
    const hangs = new Promise<void>(() => undefined)
    void app.post(() => hangs)
    while ((await rowOf(letter)).tries === 0)
      await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await app.post()).toBe(0)
    app.clock.move(2 * minute)
    expect(await app.post()).toBe(1)
  })

  it('goes to the address that the person has when it is sent', async () => {
    await put()
    const args = { name: 'Ada', email: 'ada@elsewhere.example' }
    await run(app.store, [{ kind: 'person', name: 'correct', record: id('ada'), args }])
    await app.post()
    expect(app.mails).toMatchObject([{ to: 'ada@elsewhere.example' }])
  })

  it('to somebody without an address is given up', async () => {
    await put()
    const args = { name: 'Ada', email: null }
    await run(app.store, [{ kind: 'person', name: 'correct', record: id('ada'), args }])
    expect(await app.post()).toBe(0)
    app.clock.move(3 * minute)
    expect(await app.post()).toBe(0)
  })
})

describe('where the office changes an address', () => {
  const old = 'ada@oakshire.example'
  const letter = { to: old, subject: 'How you sign in has changed' }
  async function correct(args: object): Promise<void> {
    const office = new Device(app.store, 'office', { clock: app.clock.now })
    const sent = await office.send(command('person', 'correct', id('ada'), args))
    expect(sent.outcome).toBe('applied')
    await app.post()
  }
  beforeEach(() => makePerson(app.store, 'office', 'coordinator'))

  it('the old one is told, and neither the new one nor a name stands in it', async () => {
    await correct({ name: 'Ada', email: 'ada@elsewhere.example' })
    expect(app.mails).toMatchObject([letter])
    expect(app.mails[0]?.text).not.toMatch(/elsewhere|ada/i)
  })

  it('the old one is told too where there is none any more', async () => {
    await correct({ name: 'Ada', email: null })
    expect(app.mails).toMatchObject([letter])
  })

  it('nobody is told of another name, or of a first address', async () => {
    await correct({ name: 'Ada Brown', email: old })
    expect(app.mails).toEqual([])
    await correct({ name: 'Ada', email: null })
    await correct({ name: 'Ada', email: 'ada@elsewhere.example' })
    expect(app.mails).toMatchObject([letter])
  })
})

describe('the words of a mail', () => {
  it('name nobody, no visit and no council, and say nothing sensitive', () => {
    for (const letter of letters) {
      const { subject, text } = wordsOf(letter, 'https://tellback.example', '123456')
      expect(`${subject} ${text}`).not.toMatch(/council|visit|care|challenge|expert|feedback|Ada/i)
    }
  })

  it('say that something is ready, and where', () => {
    const { subject, text } = wordsOf('visitTomorrow', 'https://tellback.example', '')
    expect(subject).toBe('Something is ready for you')
    expect(text).toContain('https://tellback.example/\n')
  })

  it('bring the code and no link that could be opened for somebody', () => {
    const { text, subject } = wordsOf('code', 'https://tellback.example', '123456')
    expect(text).toContain('123456')
    expect(subject).not.toContain('123456')
    expect(text).not.toMatch(/https?:/)
  })
})

describe('an address or a subject', () => {
  it('that could add a header or an addressee is refused', () => {
    const evil = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\0',
      '\u2028',
      ',',
      ';',
      '\r\nBcc: x@y.example',
    )
    fc.assert(
      fc.property(evil, fc.nat(20), (bad, at) => {
        const address = 'ada@oakshire.example'
        const to = address.slice(0, at) + bad + address.slice(at)
        expect(() => checkMail({ id: 'x', to, subject: 'A', text: '' })).toThrow()
        if (/[\r\n\0\u2028]/.test(bad))
          expect(() => checkMail({ id: 'x', to: address, subject: `A${bad}`, text: '' })).toThrow()
      }),
    )
  })

  it.each(['Ada <ada@oakshire.example>', 'a@b.example, c@d.example', '', 'ada', 'a@b'])(
    'such as %j is not one addressee',
    (to) => {
      expect(() => checkMail({ id: 'x', to, subject: 'A', text: '' })).toThrow()
    },
  )
})

describe('a folder for mail', () => {
  it('gets one whole file a mail, with one addressee', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tellback-mail-'))
    try {
      const mailer = makeMailer({
        mailUrl: `file:${join(folder, 'mail')}`,
        origin: 'https://tellback.example',
      })
      const text = `Hello,\r\nBcc: everybody@evil.example\n.\nbye ${'ä'.repeat(100)}`
      await mailer.send({
        id: 'one',
        to: 'ada@oakshire.example',
        subject: 'Something is ready',
        text,
      })
      expect(readdirSync(join(folder, 'mail'))).toEqual(['one.eml'])
      const mail = readFileSync(join(folder, 'mail', 'one.eml'), 'utf8')
      const [headers = ''] = mail.split('\r\n\r\n')
      expect(headers).toMatch(/^To: ada@oakshire\.example$/m)
      expect(headers).toMatch(/^From: Tellback <tellback@tellback\.example>$/m)
      expect(headers).toMatch(/^Message-ID: <one@tellback\.example>$/m)
      expect(headers).not.toMatch(/^(bcc|cc|x-mailer):/im)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a mail host', () => {
  /** As little of SMTP as takes one mail. */
  async function smtpHost() {
    const said: string[] = []
    const server = createServer((socket: Socket) => {
      let isData = false
      socket.write('220 here\r\n')
      socket.on('error', () => undefined)
      socket.on('data', (part) => {
        const text = part.toString()
        said.push(text)
        if (isData) {
          if (text.endsWith('\r\n.\r\n')) {
            isData = false
            socket.write('250 taken\r\n')
          }
          return
        }
        if (text.startsWith('DATA')) {
          isData = true
          socket.write('354 go on\r\n')
        } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n')
        else socket.write('250 well\r\n')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    return { said, port, close: () => server.close() }
  }

  it('is spoken to with one addressee a mail', async () => {
    const host = await smtpHost()
    const mailer = makeMailer({
      mailUrl: `smtp://127.0.0.1:${String(host.port)}`,
      origin: 'https://t.example',
    })
    await mailer.send({ id: 'one', to: 'ada@oakshire.example', subject: 'A', text: 'words' })
    mailer.close()
    host.close()
    const all = host.said.join('')
    expect(all.match(/^RCPT TO:.*$/gm)).toEqual(['RCPT TO:<ada@oakshire.example>'])
    expect(all).toContain('Message-ID: <one@t.example>')
  })

  it('that is away is an error, and the letter waits', async () => {
    const host = await smtpHost()
    host.close()
    await put()
    const mailer = makeMailer({
      mailUrl: `smtp://127.0.0.1:${String(host.port)}`,
      origin: 'https://t.example',
    })
    expect(await app.post((mail) => mailer.send(mail))).toBe(0)
    app.clock.move(minute)
    expect(await app.post()).toBe(1)
  })
})

describe('the post of a node', () => {
  it('sends what it is nudged about, and ends after what is under way', async () => {
    const sent: string[] = []
    const mailer = {
      send: async ({ to }: { to: string }) => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        sent.push(to)
      },
      close: () => undefined,
    }
    const { store, settings, log, clock } = app
    const post = startPost({ store, settings, log, clock: clock.now, mailer })
    await put()
    post.nudge()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await put()
    post.nudge()
    await post.stop()
    expect(sent).toEqual(['ada@oakshire.example', 'ada@oakshire.example'])
  })
})
