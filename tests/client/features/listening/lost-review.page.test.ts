import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import VisitListeningPage from '../../../../client/features/listening/VisitListeningPage.vue'
import type { Role } from '../../../../shared/roles.ts'
import { id, place, region, run } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { cut, type Handset, through, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')
const title = 'Work to put right'

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

async function deskOf(name: string, role: Role): Promise<Handset> {
  const desk = await world.phone(await world.invite(name, role))
  await desk.sync()
  return desk
}

const note = (name: string, kind: string, command: string, args: object) =>
  run(world.test.store, [
    {
      ...{ kind: 'repair', name: 'note', record: id(name) },
      args: {
        ...{ region, council: null, challenge, author: id('eve'), code: 'not-now' },
        command: { kind, name: command, record: id(`record of ${name}`), args },
        firstAt: '2027-03-08T10:00:00.000Z',
      },
    },
  ])

const draw = (desk: Handset, easy = false) => {
  const drawn = drawOn(desk, VisitListeningPage, { challenge }, easy)
  leave = drawn.leave
  return drawn
}

describe('work on a review that was lost and no longer fits', () => {
  it('is nowhere on the page while there is none', async () => {
    const { says } = draw(await deskOf('hanna', 'manager'))
    expect(await says((text) => text.includes('Nothing has come yet'))).not.toContain(title)
  })

  it('is read by lead and manager with its words, but for those of an answer that is gone', async () => {
    await note('finding', 'finding', 'make', { text: 'People waited.' })
    await note('gone', 'entry', 'reword', { key: 'own:A1', text: 'Words taken back', settles: [] })
    for (const [name, role] of [
      ['david', 'manager'],
      ['grace', 'leadPeer'],
    ] as const) {
      const desk = await deskOf(name, role)
      for (const easy of [false, true]) {
        const drawn = draw(desk, easy)
        const text = await drawn.says((now) => now.includes('People waited.'))
        expect(text).toContain(title)
        expect(text).toContain(easy ? 'The answer is not here now.' : 'no longer here')
        expect(text).not.toContain('Words taken back')
        drawn.leave()
        leave = () => undefined
      }
    }
  })

  it('is not for those who read their own group alone', async () => {
    const { says } = draw(await deskOf('ife', 'expertCoordinator'))
    expect(await says((text) => text.includes('Nothing has come yet'))).not.toContain(title)
  })

  it('is settled with a connection, and says so without one', async () => {
    const desk = await deskOf('greta', 'leadPeer')
    const drawn = draw(desk)
    await drawn.says((text) => text.includes('People waited.'))
    const settle = async () => {
      const button = drawn.page.findAll('button').find((one) => one.text().includes('dealt with'))
      await button?.trigger('click')
    }
    desk.line = cut
    await settle()
    const said = await drawn.says((text) => text.includes('There is a problem'))
    expect(said).not.toContain('Dealt with')
    desk.line = through
    await settle()
    await drawn.says((text) => text.includes('Dealt with'))
  })
})
