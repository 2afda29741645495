/** A locked copy is spoken of only where there is one. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import SignOutPage from '../../../../client/features/me/SignOutPage.vue'
import MyDataPage from '../../../../client/features/visit/MyDataPage.vue'
import { cardKey } from '../../../../client/local/card-key.ts'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { keepKey } from '../../../../client/local/sealed/keys.ts'
import { startSealing } from '../../../../client/local/sealed/sealing.ts'
import { place } from '../../../support/people.ts'
import { entry, questions } from '../../local/support/answering.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

const write = async ({ phone }: Handset, text: string) => {
  await saveHead(phone, challenge, questions)
  await saveAnswer(phone, challenge, { about: 'own', question: 'G1' }, entry(text))
}

async function locked(name: string): Promise<Handset> {
  const handset = await world.phone(await world.invite(name, 'expert'))
  const key = cardKey(crypto.getRandomValues(new Uint8Array(16)))
  await keepKey(handset.phone, challenge, key)
  await write(handset, 'The ramp is steep.')
  await startSealing(handset.phone).now()
  return handset
}

async function typed(name: string): Promise<Handset> {
  const handset = await world.phone(await world.invite(name, 'expert'))
  await write(handset, 'The ramp is steep.')
  await startSealing(handset.phone).now()
  return handset
}

async function dataOf(handset: Handset) {
  const drawn = drawOn(handset, MyDataPage)
  leave = drawn.leave
  return drawn.says((text) => text.includes('What you have not sent'))
}

async function hintOf(handset: Handset, words: string) {
  const drawn = drawOn(handset, SignOutPage)
  leave = drawn.leave
  await drawn.says((text) => text.includes('Delete them and sign out'))
  await drawn.page.find('input[value="delete"]').setValue()
  return drawn.says((text) => text.includes(words))
}

describe('what is not sent', () => {
  it('has a locked copy where the link of a card came here and one was made', async () => {
    const handset = await locked('amara')
    const said = await dataOf(handset)
    expect(said).toContain('Only the link on your card opens it')
    expect(said).not.toContain('The only copy is on this phone.')
    leave()
    expect(await hintOf(handset, 'They go from this phone')).toContain('a locked copy stays')
  })

  it('has no other copy where a code was typed', async () => {
    const handset = await typed('bea')
    const said = await dataOf(handset)
    expect(said).toContain('The only copy is on this phone.')
    expect(said).not.toContain('locked copy')
    leave()
    expect(await hintOf(handset, 'They go from this phone')).not.toContain('locked copy')
  })

  it('is only on this phone again when more was written since', async () => {
    const handset = await locked('cara')
    await write(handset, 'The ramp is steep and wet.')
    expect(await dataOf(handset)).toContain('The only copy is on this phone.')
    leave()
    // What stood here before is still in the copy.
    expect(await hintOf(handset, 'They go from this phone')).toContain('a locked copy stays')
  })
})
