// S25: a region that nobody but the command line ever touched has a self-view to begin.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../../server/cli/run.ts'
import { adults } from '../../../server/content/templates/adults.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Template } from '../../../shared/records/template.ts'
import { command, Device, freshId, id, run, secret } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-templates-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

let test: TestStore
let region: string
beforeEach(async () => {
  test = await openTestStore()
  const help = ['--help-name', 'Sam', '--help-phone', '01632 960 418']
  const made = await say('region', 'add', '--name', 'Wexmoor', ...help)
  region = (made.data as { region: string }).region
})
afterEach(() => test.stop())

async function say(...typed: string[]) {
  const { dataDir, databaseUrl } = test.settings
  let out = ''
  let err = ''
  const code = await runCli([...typed, '--json'], {
    env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret },
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched: false,
  })
  return { code, data: out === '' ? null : (JSON.parse(out) as unknown), err }
}

const publish = (form: unknown) => {
  const path = join(folder, 'form.json')
  writeFileSync(path, typeof form === 'string' ? form : JSON.stringify(form))
  return say('template', 'publish', '--region', region, '--file', path)
}

/** An officer of a council that is challenged there. */
async function makeOfficer() {
  const make = (kind: string, name: string, args: object) =>
    ({ kind, name: 'make', record: id(name), args: { region, ...args } }) as const
  const at = { council: id('oakshire'), challenge: null }
  const post = { group: null, post: null, from: '2026-01-01', to: null }
  await run(test.store, [
    make('council', 'oakshire', { name: 'Oakshire', from: '2000-04-01' }),
    make('round', 'adults-2027', { name: 'Adults 2027', service: 'adults' }),
    make('person', 'otto', { name: 'Otto', email: null }),
    make('appointment', 'officer', { ...at, ...post, person: id('otto'), role: 'officer' }),
    make('challenge', 'visit', {
      ...{ council: id('oakshire'), round: id('adults-2027'), service: 'adults' },
    }),
  ])
  return new Device(test.store, 'otto')
}

/** Begins it as the screen does: with the newest template that has come down. */
async function begin(phone: Device) {
  await phone.pull()
  const form = templatesOn(phone).at(-1)
  const args = { region, council: id('oakshire'), challenge: id('visit'), template: form?.id }
  const record = freshId()
  const result = await phone.send(command('selfView', 'make', record, args))
  await phone.pull()
  return { record, result, template: form?.id }
}

const templatesOn = (phone: Device) =>
  [...phone.all.values()]
    .filter(({ kind }) => kind === 'template')
    .map((one) => ({ id: one.id, body: one.body as Template })) // parsed when it was written
    .filter(({ body }) => body.service === 'adults')
    .toSorted((a, b) => a.body.number - b.body.number)

describe('a fresh region', () => {
  it('has sections for both services, and an officer begins a self-view with them', async () => {
    const phone = await makeOfficer()
    const { record, result } = await begin(phone)
    expect(result.outcome).toBe('applied')
    expect(phone.all.get(record)?.body).toMatchObject({ service: 'adults' })
    const sections = [...phone.all.values()].filter(({ kind }) => kind === 'section')
    expect(sections).toHaveLength(adults.sections.length)
  })

  it('has nothing more to publish', async () => {
    expect(await say('template', 'publish')).toMatchObject({ code: 0, data: { templates: [] } })
  })
})

describe('a region without any', () => {
  it('gets those that come with Tellback, once', async () => {
    const help = { name: 'Sam', phone: '01632 960418' }
    const args = { name: 'Eastmoor', help }
    await run(test.store, [{ kind: 'region', name: 'make', record: id('eastmoor'), args }])
    const again = () => say('template', 'publish', '--region', id('eastmoor'))
    expect((await again()).data).toMatchObject({
      templates: [expect.anything(), expect.anything()],
    })
    expect((await again()).data).toEqual({ templates: [] })
  })
})

describe('a version of a region’s own', () => {
  const own = {
    service: 'adults',
    name: 'Adult social care, as agreed in 2027',
    sections: adults.sections.slice(0, 2),
  }

  it('is the next number; what was begun keeps the one it began with', async () => {
    const phone = await makeOfficer()
    const first = await begin(phone)
    expect((await publish(own)).code).toBe(0)
    await phone.pull()
    expect(templatesOn(phone).map(({ body }) => body.number)).toEqual([1, 2])
    expect(templatesOn(phone)[1]?.body.name).toBe(own.name)
    const kept = phone.all.get(first.record)?.body as SelfView // parsed when it was written
    expect(kept.template).toBe(first.template)
    expect((await publish({ ...own, number: 3 })).code).toBe(0)
  })

  it.each([
    ['not json', 'is not JSON.'],
    [{ ...own, service: 'housing' }, 'service is missing or is not what it has to be.'],
    [{ ...own, number: 3 }, 'number is 3: the next version is 2.'],
    [{ ...own, number: 1 }, 'number is 1: the next version is 2.'],
    [{ ...own, colour: 'red' }, 'The form has what it may not have: colour.'],
    [{ ...own, sections: [] }, 'sections is missing or is not what it has to be.'],
    [
      { ...own, sections: [{ ...own.sections[0], title: { standard: 'A title' } }] },
      'sections[0].title.easy is missing or is not what it has to be.',
    ],
    [
      {
        ...own,
        sections: [{ ...own.sections[0], key: '6-work', number: '6.1', judged: 'journey' }],
      },
      'Section 6.1 is judged by a journey and has the key 6-work: such a key begins with 7-',
    ],
    [[], 'The form is missing or is not what it has to be.'],
  ])('that does not fit is refused with the place: %j', async (form, sentence) => {
    const { code, err } = await publish(form)
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('may have journeys of its own, under keys that begin with 7-', async () => {
    const journey = { ...own.sections[0], key: '7-housing', number: '7.8', judged: 'journey' }
    expect((await publish({ ...own, sections: [journey] })).code).toBe(0)
  })

  it('has to be a file that is there', async () => {
    const { code, err } = await say('template', 'publish', '--file', join(folder, 'none.json'))
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be read.')])
  })
})
