// Who reads approved words, from when on, and what their author and the reviewers are told of it: one visit
// as it goes on, each page as its reader sees it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import ExtractsPage from '../../../../client/features/extracts/ExtractsPage.vue'
import EntryPage from '../../../../client/features/listening/EntryPage.vue'
import ReviewPage from '../../../../client/features/listening/ReviewPage.vue'
import MyWordsPage from '../../../../client/features/visit/MyWordsPage.vue'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import { makeTarget, makeWorld, type Target } from '../../../server/matrix/world.ts'
import { id, makePerson, place, region, run } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')
const author = 'invited to oakshire'
const reviewer = 'reviewer of oakshire'
const words = 'The ramp is steep.'
const hosts = { anne: 'director', lea: 'leadMember', sid: 'scrutinyMember' } as const

let world: World
let target: Target
const phones = new Map<string, Handset>()
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.open()
  await makeWorld(world.test.store)
  target = await makeTarget(world.test.store, 'oakshire')
  await makePerson(world.test.store, 'office', 'coordinator')
  const questions = { kind: 'questionnaire', name: 'publish', record: id('questionnaire') }
  await run(world.test.store, [{ ...questions, args: { region, ...adults } }])
  for (const [name, role] of Object.entries(hosts)) await makePerson(world.test.store, name, role)
  for (const name of [author, reviewer, ...Object.keys(hosts)]) {
    const ofVisit = name === author || name === reviewer
    phones.set(name, await world.phone(await world.card(id(name), ofVisit ? challenge : null)))
  }
})
afterEach(() => leave())
afterAll(() => world.close())

async function reads(name: string, page: Component, isThere: (text: string) => boolean, more = {}) {
  const phone = phones.get(name)
  if (!phone) throw new Error(name)
  await phone.sync()
  const drawn = drawOn(phone, page, { challenge, ...more })
  leave = drawn.leave
  const text = await drawn.says(isThere)
  return { text, page: drawn.page }
}
const wordsOf = (question: string) =>
  adults.questions.find(({ id: one }) => one === question)?.words.own.standard ?? question
const sees = (what: string) => (text: string) => text.includes(what)
const move = (to: string) =>
  run(world.test.store, [{ kind: 'challenge', name: 'moveOn', record: challenge, args: { to } }])

/** What an author reads beneath each of their answers. */
async function outcomes(isThere: (text: string) => boolean) {
  const { page } = await reads(author, MyWordsPage, isThere)
  return page.findAll('article').map((one) => one.text())
}

describe('before the letter', () => {
  it('an author is told of each answer whether the team was given it, and of a held one nothing', async () => {
    const said = await outcomes(sees(wordsOf('A2')))
    const beneath = (question: string) => {
      const asked = wordsOf(question)
      const found = said.filter((text) => text.includes(asked))
      expect(found).toHaveLength(1)
      return found[0]?.replaceAll(asked, '')
    }
    for (const question of ['A2', 'A3', 'A4'])
      expect(beneath(question)).toContain('Shared with the team')
    expect(beneath('A6')).toContain('Not shared with the team so far')
    // A5 is held for somebody's safety; A1 nobody has looked at.
    expect(beneath('A5')).toContain('Not shared with the team so far')
    expect(beneath('A5')).toBe(beneath('A1'))
  })

  it('no reader of the council has the words', async () => {
    for (const name of Object.keys(hosts)) {
      const { text } = await reads(name, ExtractsPage, sees('You cannot read this yet'))
      expect(text).not.toContain(words)
      leave()
    }
  })

  it('a reviewer is offered to share what is ready', async () => {
    const { text } = await reads(reviewer, ReviewPage, sees('You can share'))
    expect(text).toContain('For you to check')
  })
})

describe('once the letter is issued', () => {
  beforeAll(async () => {
    await move('letterDraft')
    await move('letterIssued')
  })

  it('director and lead councillor read the words, and scrutiny not yet', async () => {
    for (const name of ['anne', 'lea']) {
      await reads(name, ExtractsPage, sees(words))
      leave()
    }
    const { text } = await reads('sid', ExtractsPage, sees('You cannot read this yet'))
    expect(text).toContain('when the letter is shared with your committee')
  })

  it('scrutiny reads them when the letter is shared with it', async () => {
    const args = { milestone: 'scrutiny', done: new Date().toISOString().slice(0, 10) }
    await run(world.test.store, [{ kind: 'challenge', name: 'reach', record: challenge, args }])
    await reads('sid', ExtractsPage, sees(words))
  })

  it('its author is told what was left out, the same of a held one as of any other', async () => {
    const said = await outcomes(sees('Left out'))
    const left = said.filter((text) => text.includes('Left out'))
    expect(left).toHaveLength(5)
    for (const question of ['A1', 'A5', 'A6', 'A7', 'A8'])
      expect(left.some((text) => text.includes(wordsOf(question)))).toBe(true)
    expect(said.filter((text) => text.includes('the council reads as well'))).toHaveLength(3)
  })

  it('reviewers are told that nothing is changed, checked or shared any more', async () => {
    const review = await reads(reviewer, ReviewPage, sees('The letter is issued'))
    expect(review.text).not.toContain('You can share')
    expect(review.text).not.toContain('For you to check')
    leave()
    const one = await reads(reviewer, EntryPage, sees('these words stay here'), {
      entry: target.entry,
    })
    expect(one.text).not.toContain('Nobody could be recognised by these words')
    expect(one.text).not.toContain('Take details out')
    expect(one.text).toContain('Take my check back')
  })
})
