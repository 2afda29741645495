// A lead member signed and left office: the signature stands, the director shares, and whoever holds the
// office next sees what was signed and says whether they stand by it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import EditionPage from '../../../../client/features/self-view/EditionPage.vue'
import InboxPage from '../../../../client/features/self-view/InboxPage.vue'
import ReceiptPage from '../../../../client/features/self-view/ReceiptPage.vue'
import SignPage from '../../../../client/features/self-view/SignPage.vue'
import { readRecords } from '../../../../client/local/records.ts'
import { command, Device, id, makePerson, run } from '../../../support/people.ts'
import { makeOfficeHolder, signing, submitSelfView } from '../../../support/self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

describe('after a lead member left office', () => {
  let world: World
  let [ode, peer, gone]: Handset[] = []
  let edition: string
  let signature: string
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    const { store } = world.test
    const clock = () => new Date(world.clock.now)
    await makePerson(store, 'ann', 'director')
    await makeOfficeHolder(store, 'rahman', 'leadMember', { email: null })
    edition = await submitSelfView(store, 'ann', { text: 'Oakshire is rural.', clock })
    const { args, hash, ...made } = await signing(store, edition, 'rahman')
    signature = made.signature
    // How it was confirmed is tried in tests/server/proof; what the rule needs of it is its hash.
    const nowhere = { region: '', council: null, challenge: null }
    const prove = (_tx: unknown, _person: string, { id: sent }: { id: string }) =>
      Promise.resolve({ id: sent, kind: 'proof', body: { ...nowhere, by: 'code', hash } })
    const lead = new Device(store, 'rahman', { clock, prove })
    const signed = await lead.send(command('signature', 'make', signature, args, { proof: {} }))
    expect(signed.outcome).toBe('applied')
    const director = new Device(store, 'ann', { clock })
    const shared = await director.send(command('edition', 'share', edition, {}))
    expect(shared.outcome).toBe('applied')

    gone = await world.phone(await world.card(id('rahman')))
    await gone.sync()
    world.clock.now += 86_400_000
    const post = id('rahman as leadMember')
    await run(store, [
      { kind: 'appointment', name: 'end', record: post, args: { to: '2027-03-10' } },
    ])
    ode = await world.phone(await world.invite('Cllr Ode', 'leadMember'))
    peer = await world.phone(await world.invite('desmond', 'memberPeer'))
    for (const one of [ode, peer, gone]) await one.sync()
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  const draw = (handset: Handset | undefined, component: object, props: object) => {
    if (!handset) throw new Error('no phone')
    const drawn = drawOn(handset, component, props)
    leave = drawn.leave
    return drawn
  }

  it('the next one is asked whether they stand by what was signed', async () => {
    const { says } = draw(ode, InboxPage, {})
    const text = await says((words) => words.includes('Waiting for you'))
    expect(text).toContain('It was signed before you came into office.')
  })

  it('they say one of two things, and doubts need words', async () => {
    const { says, page } = draw(ode, SignPage, { edition })
    await says((words) => words.includes('Confirm the self-view, or add doubts'))
    const press = async () => {
      const button = page.findAll('button').find((one) => one.text() === 'Confirm and sign')
      await button?.trigger('click')
    }
    await press()
    await says((words) => words.includes('There is a problem'))
    await page.get('input[value="reserve"]').setValue(true)
    await says((words) => words.includes('I have the doubts I write here'))
    await page.get('#me').setValue(true)
    await press()
    await says((words) => words.includes('Write your doubts, or choose to confirm'))
    await page.get('#reservation').setValue('Nobody has asked the coast.')
    await press()
    await says((words) => words.includes('text seal begins with'))
  })

  it('the signature stands, with the name of whoever held the office then', async () => {
    const { says } = draw(ode, EditionPage, { edition })
    const text = await says((words) => words.includes('rahman'))
    // The day has a space that does not break.
    expect(text.replace(/\s/g, ' ')).toContain('rahmanLead councillor, 9 March 2027')
  })

  it('whoever signed it keeps the receipt, and no edition', async () => {
    const { says } = draw(gone, InboxPage, {})
    const text = await says((words) => words.includes('version 1'))
    expect(text).not.toContain('To read')
    leave()
    const drawn = draw(gone, ReceiptPage, { signature })
    const read = await drawn.says((words) => words.includes('You signed it'))
    expect(read).toContain('I have read this self-view.')
    expect(gone && (await readRecords(gone.phone, 'edition', {}))).toEqual([])
  })

  it('whoever signed it and opens the page of signing is led to the receipt', async () => {
    const { says, page } = draw(gone, SignPage, { edition })
    const text = await says((words) => words.includes('Your receipt'))
    expect(text).toContain('You signed it')
    expect(page.find(`a[href="/receipt/${signature}"]`).exists()).toBe(true)
    expect(text).not.toContain('What you had written here')
    // The edition is not here: the way back is to the list.
    expect(page.find('a[href="/self-view"]').exists()).toBe(true)
    expect(page.find(`a[href="/self-view/${edition}"]`).exists()).toBe(false)
  })

  it('the visiting team reads what was shared', async () => {
    const { says } = draw(peer, InboxPage, {})
    const list = await says((words) => words.includes('To read'))
    // They never sign, and nothing speaks of it.
    expect(list).not.toMatch(/sign off|Nothing is waiting/)
    leave()
    const one = draw(peer, EditionPage, { edition })
    const text = await one.says((words) => words.includes('About us'))
    expect(text).not.toContain('Share with the visiting team')
  })

  it('whose office ended before they signed is told so, and has the words they wrote', async () => {
    world.clock.now += 86_400_000
    const post = ode?.session.appointments[0]?.id ?? ''
    await run(world.test.store, [
      { kind: 'appointment', name: 'end', record: post, args: { to: '2027-03-11' } },
    ])
    await ode?.sync()
    const { says } = draw(ode, SignPage, { edition })
    const text = await says((words) => words.includes('What you had written here'))
    expect(text).toContain('This self-view is not on this device')
    expect(text).toContain('No signature of yours under')
    expect(text).toContain('Nobody has asked the coast.')
    expect(text).not.toContain('Your receipt')
  })
})
