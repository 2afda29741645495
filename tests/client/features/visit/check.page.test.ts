import { flushPromises } from '@vue/test-utils'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import CheckPage from '../../../../client/features/visit/CheckPage.vue'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import type { Phone } from '../../../../client/local/phone.ts'
import { readSentResponses } from '../../../../client/local/sent.ts'
import { challenge, entry, questions } from '../../local/support/answering.ts'
import { drawOn } from '../../local/support/screen.ts'
import { World } from '../../local/support/world.ts'

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

/** As a slow phone: what is to be written waits until it is let go. */
function holdStore(phone: Phone): () => Promise<void> {
  let isHeld = true
  const held = phone.words.use((database) =>
    database.transaction('rw', database.drafts, async () => {
      while (isHeld) await database.drafts.count()
    }),
  )
  return async () => {
    isHeld = false
    await held
  }
}

describe('whose name goes with the answers', () => {
  it.each([
    ['role', 'credit-role'],
    ['private', 'credit-private'],
  ])('is the last thing chosen, however slowly the phone writes: %s', async (as, radio) => {
    const handset = await world.phone(await world.invite(`expert ${as}`, 'expert'))
    await handset.sync()
    const { phone } = handset
    await saveHead(phone, challenge, { ...questions, calledName: 'Jo' })
    for (const question of ['G1', 'G2'])
      await saveAnswer(
        phone,
        challenge,
        { about: 'own', question },
        { ...entry('They listened.', question), credit: { as: 'name', name: 'Jo' } },
      )
    const drawn = drawOn(handset, CheckPage, { challenge })
    leave = drawn.leave
    await drawn.says((text) => text.includes('The name to use'))

    const letGo = holdStore(phone)
    const box = drawn.page.find('#credit-name')
    for (const typed of ['Jo ', 'Jo M', 'Jo Ma', 'Jo Maybury']) await box.setValue(typed)
    await drawn.page.find(`#${radio}`).trigger('change')
    await drawn.page
      .findAll('button')
      .find((one) => one.text() === 'Send my answers')
      ?.trigger('click')
    await letGo()
    while (!drawn.path().includes('/sent/')) {
      await flushPromises()
      await new Promise((resume) => setTimeout(resume, 5))
    }
    const [sent] = await readSentResponses(phone, challenge)
    expect(sent?.entries.map(({ credit }) => credit)).toEqual([{ as }, { as }])
  })
})
