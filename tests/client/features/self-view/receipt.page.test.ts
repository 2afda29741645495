// What a receipt says of a signature: how far its version has come, and that it counts no longer once the
// version was sent back, or replaced, before everybody in the order had signed.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import ReceiptPage from '../../../../client/features/self-view/ReceiptPage.vue'
import { seenIn } from '../../../../server/demo/seen.ts'
import type { Role } from '../../../../shared/roles.ts'
import type { Act } from '../../../../shared/self-view/manifest.ts'
import { command, Device, id, makePerson, place } from '../../../support/people.ts'
import { makeOfficeHolder, signing, submitSelfView } from '../../../support/self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { council } = place('oakshire')
const [template, selfView] = [id('template of oakshire'), id('self-view of oakshire')]
const voided = 'This signature counts no longer'

describe('the receipt of a signature', () => {
  let world: World
  let ann: Device
  let [chief, lead, next]: Handset[] = []
  let nth = 1
  let leave: () => void = () => undefined
  const clock = () => new Date(world.clock.now)
  beforeAll(async () => {
    world = await World.withRegion()
    const { store } = world.test
    await makePerson(store, 'ann', 'director')
    await makeOfficeHolder(store, 'grant', 'chiefExecutive', { email: null })
    await makeOfficeHolder(store, 'rahman', 'leadMember', { email: null })
    await makeOfficeHolder(store, 'ode', 'leadMember', { email: null })
    await submitSelfView(store, 'ann', { clock })
    ann = new Device(store, 'ann', { clock })
    chief = await world.phone(await world.card(id('grant')))
    lead = await world.phone(await world.card(id('rahman')))
    next = await world.phone(await world.card(id('ode')))
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  async function give(from: Device, sent: ReturnType<typeof command>) {
    const { outcome, problem } = await from.send(sent)
    expect(problem?.code ?? outcome).toBe('applied')
  }
  /** @returns the edition that goes to be signed in this order */
  async function submit(...order: Role[]): Promise<string> {
    await give(ann, command('selfView', 'arrange', selfView, { order }))
    await ann.pull()
    const section = [...ann.all.values()].find(({ kind }) => kind === 'section')?.id ?? ''
    nth += 1
    const text = { rank: `i${String(nth)}`, text: `Paragraph ${String(nth)}.` }
    await give(ann, command('section', 'add', section, text))
    const seen = await seenIn(world.test.store, selfView)
    await give(ann, command('selfView', 'submit', selfView, { template, council, seen }))
    await ann.pull()
    const editions = [...ann.all.values()].filter(({ kind }) => kind === 'edition')
    // The seam: editions, as their kind made them.
    const numbered = editions.map(({ id: one, body }) => ({ one, ...(body as { number: number }) }))
    return numbered.sort((a, b) => b.number - a.number)[0]?.one ?? ''
  }
  /** @returns the receipt's number */
  async function sign(edition: string, name: string, role: Role, act: Act = 'sign') {
    const { args, hash, signature } = await signing(world.test.store, edition, name, { role, act })
    // How it was confirmed is tried in tests/server/proof; what the rule needs of it is its hash.
    const nowhere = { region: '', council: null, challenge: null }
    const prove = (_tx: unknown, _person: string, { id: sent }: { id: string }) =>
      Promise.resolve({ id: sent, kind: 'proof', body: { ...nowhere, by: 'code', hash } })
    const device = new Device(world.test.store, name, { clock, prove })
    await give(device, command('signature', 'make', signature, args, { proof: {} }))
    return signature
  }
  async function read(handset: Handset | undefined, signature: string, title: string) {
    if (!handset) throw new Error('no phone')
    await handset.sync()
    leave()
    const drawn = drawOn(handset, ReceiptPage, { signature })
    leave = drawn.leave
    await drawn.says((words) => words.includes(title))
    const beads = () => drawn.page.findAll('.loop.big g').map((one) => one.classes().join(' '))
    // They come with the edition, a moment after the signature.
    while (beads().length === 0) await new Promise((resume) => setTimeout(resume, 5))
    return { text: drawn.page.text(), beads: beads() }
  }

  it('says of the first of two that the others are still to sign, and then that all have', async () => {
    const edition = await submit('chiefExecutive', 'leadMember')
    const first = await sign(edition, 'grant', 'chiefExecutive')
    const begun = await read(chief, first, 'You signed it')
    expect(begun.beads.slice(0, 3)).toEqual(['done', 'now', 'next'])
    expect(begun.text).not.toContain(voided)
    const last = await sign(edition, 'rahman', 'leadMember')
    expect((await read(lead, last, 'You signed it')).beads.slice(0, 2)).toEqual([
      'done',
      'done filling',
    ])
    const whole = await read(chief, first, 'You signed it')
    expect(whole.beads.slice(0, 2)).toEqual(['done', 'done'])
    expect(whole.text).not.toContain(voided)
  })

  it('says of a later office-holder that they confirmed it', async () => {
    const edition = await submit('leadMember')
    await sign(edition, 'rahman', 'leadMember')
    const { text, beads } = await read(
      next,
      await sign(edition, 'ode', 'leadMember', 'confirm'),
      'You confirmed it',
    )
    expect(text).not.toContain('You signed it')
    expect(beads.slice(0, 2)).toEqual(['done', 'done'])
  })

  it('says that it counts no longer once the version was replaced before all had signed', async () => {
    const edition = await submit('chiefExecutive', 'leadMember')
    const first = await sign(edition, 'grant', 'chiefExecutive')
    await submit('leadMember')
    const { text, beads } = await read(chief, first, 'You signed it')
    expect(text).toContain(voided)
    expect(text).toContain('Another version took the place of this one')
    expect(beads.slice(0, 2)).toEqual(['done', 'next'])
  })

  it('says that it counts no longer once the version was sent back', async () => {
    const edition = await submit('chiefExecutive', 'leadMember')
    const first = await sign(edition, 'grant', 'chiefExecutive')
    const back = { reasons: ['unclear'], sections: [], words: 'Say how many farms.' }
    const device = new Device(world.test.store, 'rahman', { clock })
    await give(device, command('edition', 'sendBack', edition, back))
    const { text, beads } = await read(chief, first, 'You signed it')
    expect(text).toContain(voided)
    expect(text).toContain('This version was sent back for changes on')
    expect(beads.slice(0, 2)).toEqual(['now', 'next'])
  })
})
