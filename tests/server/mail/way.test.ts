import { afterEach, describe, expect, it } from 'vitest'
import { join, resolve } from 'node:path'
import { asSeen } from '../../../server/mail/way.ts'
import { TestApp } from '../../support/app.ts'
import { id, makeRegion, region, run } from '../../support/people.ts'

let app: TestApp | undefined
afterEach(() => app?.stop())

/** @returns the server that was started, which ends with the test */
const start = async (env: Record<string, string> = {}) => (app = await TestApp.start({ env }))
const wayOf = async (one: TestApp): Promise<unknown> =>
  (await one.browser().get('/api/sign-in')).json()
const production = { NODE_ENV: 'production' }

describe('whoever wants to sign in by e-mail is told', () => {
  it('that mail goes out, where it was set up', async () => {
    expect(await wayOf(await start({ ...production, MAIL_URL: 'smtp://mail.example' }))).toEqual({
      mail: 'goesOut',
    })
  })

  it('the same where a folder was set up from which others send it', async () => {
    expect(
      await wayOf(await start({ ...production, MAIL_URL: 'file:/var/spool/tellback' })),
    ).toEqual({ mail: 'goesOut' })
  })

  it('that none does where none was set up, and of no folder', async () => {
    expect(await wayOf(await start(production))).toEqual({ mail: 'none' })
  })

  it('in which folder it lies, where it is tried out', async () => {
    const tried = await start()
    const folder = join(tried.settings.dataDir, 'mail')
    expect(await wayOf(tried)).toEqual({ mail: 'inFolder', folder })
  })
})

describe('asking for a code where no mail goes out', () => {
  it('is answered alike, whether somebody has the address or not', async () => {
    const asked = await start(production)
    await makeRegion(asked.store)
    const known = { region, name: 'Ada', email: 'ada@oakshire.example' }
    await run(asked.store, [{ kind: 'person', name: 'make', record: id('ada'), args: known }])
    const answers = ['ada@oakshire.example', 'nobody@oakshire.example'].map(async (email) => {
      const answer = await asked.browser().post('/api/sign-in/code', { email })
      return [answer.status, await answer.text()]
    })
    expect(await Promise.all(answers)).toEqual([
      [202, ''],
      [202, ''],
    ])
  })
})

describe('a folder', () => {
  it('is named as seen from where Tellback was started, or whole', () => {
    expect(asSeen(resolve('data/mail'))).toBe(join('data', 'mail'))
    expect(asSeen('/elsewhere/mail')).toBe('/elsewhere/mail')
    expect(asSeen(resolve('.'))).toBe('.')
  })
})
