import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import CasePage from '../../../../client/features/safeguarding/CasePage.vue'
import { command } from '../../../../client/local/command.ts'
import { current } from '../../../../client/local/here.ts'
import { place, region } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

let world: World
let author: Handset
beforeAll(async () => {
  world = await World.withRegion()
  author = await world.phone(await world.invite('amara', 'expert'))
})
afterAll(() => world.close())

/** A worry that says whom its author told, as it stands on the server. */
async function told(toldWhom: string, aboutHostStaff: boolean | null): Promise<string> {
  const { challenge } = place('oakshire')
  const at = new Date(world.clock.now).toISOString()
  current.value = author.phone
  const args = { region, challenge, toldWhom, toldAt: at, words: null, aboutHostStaff }
  const { record } = await command('concern', 'record', args)
  await author.sync()
  return record
}

describe('a worry on the desk', () => {
  it('says whom its author told, also the lead outside the council, to every lead who sees it', async () => {
    const readers = [
      { name: 'ruth', role: 'safeguardingLead', whom: 'lead', words: 'The lead on call' },
      { name: 'olga', role: 'outsideLead', whom: 'outside', words: 'The lead outside the council' },
    ] as const
    for (const { name, role, whom, words } of readers) {
      const id = await told(whom, false)
      const desk = await world.phone(await world.invite(name, role))
      await desk.sync()
      for (const easy of [false, true]) {
        const { says, leave } = drawOn(desk, CasePage, { kind: 'concern', id }, easy)
        const text = await says((now) => now.includes(words))
        expect(text).toContain(easy ? 'Who they told' : 'Whom they told')
        leave()
      }
    }
  })
})
