import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import NotePage from '../../../../client/features/worried/NotePage.vue'
import { mayBeTold } from '../../../../client/features/worried/say-told.ts'
import type { Concern } from '../../../../shared/records/concern.ts'
import { place, run } from '../../../support/people.ts'
import { numbers } from '../../../support/ready.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const [lead, deputy] = [{ name: 'Ruth' }, { name: 'Dan' }]

describe('whom somebody can say they told', () => {
  it('is the lead outside the council too, where the numbers name one or are not here', () => {
    expect(mayBeTold({ lead, deputy, outside: { name: 'Olga' } })).toContain('outside')
    expect(mayBeTold(null)).toContain('outside')
    expect(mayBeTold(undefined)).toContain('outside')
  })

  it('is nobody outside where the numbers of the visit name nobody', () => {
    expect(mayBeTold({ lead, deputy })).not.toContain('outside')
  })
})

describe('the note of whom somebody told', () => {
  let world: World
  let phone: Handset
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    await setNumbers()
    phone = await world.phone(await world.invite('amara', 'expert'))
    await phone.sync()
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  async function setNumbers() {
    const { id: pack } = await world.test.store.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'visit')
      .where('challenge', '=', place('oakshire').challenge)
      .executeTakeFirstOrThrow()
    const args = { ...numbers, outside: { name: 'Olga Wren', phone: '01632 960009' } }
    const told = { kind: 'visit', name: 'setSafeguarding', record: pack, args }
    await run(world.test.store, [told])
  }

  it('offers the lead outside by name, and keeps it that they were told', async () => {
    const drawn = drawOn(phone, NotePage)
    leave = drawn.leave
    await drawn.says((text) => text.includes('Olga Wren, who is not from the council you visit'))
    await drawn.page.get('input[value="outside"]').setValue()
    const send = drawn.page.findAll('button').find((one) => one.text() === 'Send this note')
    await send?.trigger('click')
    const kept = await sent()
    expect(kept).toMatchObject({ toldWhom: 'outside', aboutHostStaff: true, isStaffNotSaid: true })
  })

  it.each([
    [
      false,
      'You have not said whether it is about somebody who works for this council.',
      'Only you and a safeguarding lead outside this council can read this.',
      'Only you, the people on call and the person who runs the visit can read this.',
    ],
    [
      true,
      'You did not say if it is about council staff.',
      'Only you and someone from outside this council can read this.',
      'Only you and the people on call can read this.',
    ],
  ])(
    'says who can read it by what is chosen (Easy Read %s)',
    async (easy, open, outside, inside) => {
      const other = await world.phone(await world.invite(`easy ${String(easy)}`, 'expert'))
      await other.sync()
      const drawn = drawOn(other, NotePage, {}, easy)
      leave = drawn.leave
      await drawn.says((text) => text.includes(open))
      await drawn.page.get('input[value="outside"]').setValue()
      await drawn.says((text) => text.includes(outside) && !text.includes(open))
      await drawn.page.get('input[value="lead"]').setValue()
      await drawn.says((text) => text.includes(inside))
      await drawn.page.get('input[value="council"]').setValue()
      await drawn.says((text) => text.includes(open))
      await drawn.page.get('input[value="no"]').setValue()
      await drawn.says((text) => text.includes(inside))
      await drawn.page.get('input[value="yes"]').setValue()
      await drawn.says((text) => text.includes(outside))
    },
  )

  it('names her in Easy Read as well', async () => {
    const drawn = drawOn(phone, NotePage, {}, true)
    leave = drawn.leave
    await drawn.says((text) => text.includes('Olga Wren, not from the council'))
  })

  /** The worry as the server holds it, once it has come there. */
  async function sent(): Promise<Concern> {
    for (;;) {
      await phone.sync()
      const row = await world.test.store.db
        .selectFrom('record')
        .select('body')
        .where('kind', '=', 'concern')
        .executeTakeFirst()
      if (row) return JSON.parse(row.body) as Concern // a body of our own
    }
  }
})
