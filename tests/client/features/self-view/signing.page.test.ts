import type { Component } from 'vue'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import EditionPage from '../../../../client/features/self-view/EditionPage.vue'
import InboxPage from '../../../../client/features/self-view/InboxPage.vue'
import SectionPage from '../../../../client/features/self-view/SectionPage.vue'
import SendBackPage from '../../../../client/features/self-view/SendBackPage.vue'
import SignPage from '../../../../client/features/self-view/SignPage.vue'
import { makePerson } from '../../../support/people.ts'
import { submitSelfView } from '../../../support/self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { cut, type Handset, through, World } from '../../local/support/world.ts'

describe('the screens of reading and signing', () => {
  let world: World
  let [rahman, peer, sethi]: Handset[] = []
  let edition: string
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    const { store } = world.test
    await makePerson(store, 'ann', 'director')
    const clock = () => new Date(world.clock.now)
    edition = await submitSelfView(store, 'ann', { text: 'Oakshire is rural.', clock })
    rahman = await world.phone(await world.invite('Cllr Rahman', 'leadMember'))
    peer = await world.phone(await world.invite('desmond', 'memberPeer'))
    const other = { service: 'children' } as const
    sethi = await world.phone(await world.invite('Cllr Sethi', 'leadMember', other))
    for (const phone of [rahman, peer, sethi]) await phone.sync()
  })
  afterEach(() => {
    leave()
    if (rahman) rahman.line = through
  })
  afterAll(() => world.close())

  const draw = (
    handset: Handset | undefined,
    component: Component,
    props: object,
    easy = false,
  ) => {
    if (!handset) throw new Error('no phone')
    const drawn = drawOn(handset, component, props, easy)
    leave = drawn.leave
    const press = async (words: string) => {
      const button = drawn.page.findAll('button').find((one) => one.text() === words)
      await button?.trigger('click')
    }
    return { ...drawn, press }
  }
  const readings = async () => {
    const rows = await world.test.store.db
      .selectFrom('record')
      .select('body')
      .where('kind', '=', 'reading')
      .execute()
    return rows.length
  }

  it('say what waits for the lead councillor, and how much there is to read', async () => {
    const { says } = draw(rahman, InboxPage, {})
    const text = await says((words) => words.includes('Waiting for you'))
    expect(text).toContain('The director asks you to read it and sign it off.')
    expect(text).toContain('0 of 1 sections read. About 1 minute left.')
  })

  it('have nothing waiting for the lead councillor of the other service', async () => {
    const { says } = draw(sethi, InboxPage, {})
    const text = await says((words) => words.includes('To read'))
    expect(text).not.toContain('Waiting for you')
    leave()
    const one = draw(sethi, SignPage, { edition })
    await one.says((words) => words.includes('waits for'))
    expect(one.page.text()).not.toContain('You are saying')
  })

  it('have nothing for the visiting team before it is shared', async () => {
    const { says } = draw(peer, InboxPage, {})
    expect(await says((words) => words.includes('Nothing is waiting for you'))).not.toContain(
      'Oakshire',
    )
    leave()
    const one = draw(peer, EditionPage, { edition })
    await one.says((words) => words.includes('This self-view is not here'))
  })

  it('list what is not opened before they say what is signed', async () => {
    const { says, page, press } = draw(rahman, SignPage, { edition })
    const text = await says((words) => words.includes('You have not opened'))
    expect(text.indexOf('You have not opened')).toBeLessThan(text.indexOf('You are saying'))
    expect(text).toContain('I do not say that everything in it is good.')
    // True of somebody who has opened nothing.
    expect(text).toContain('I have not opened all of this self-view')
    expect(text).not.toContain('I have read this self-view')
    expect(text).toContain('You sign the words, and the stories to figures.')
    await press('Confirm and sign')
    await says((words) => words.includes('Say that this is you'))
    expect(page.text()).not.toContain('Show that it is you')
  })

  it('show a section by its numbers, and keep the place once', async () => {
    const first = draw(rahman, SectionPage, { edition, section: '1' })
    const text = await first.says((words) => words.includes('Oakshire is rural.'))
    expect(text).toContain('1.1')
    expect(text).not.toContain('Changed since')
    leave()
    // Opened at its head, and left at its one paragraph.
    while ((await readings()) < 2) await rahman?.sync()
    const again = draw(rahman, SectionPage, { edition, section: '1' })
    await again.says((words) => words.includes('Oakshire is rural.'))
    leave()
    await rahman?.sync()
    expect(await readings()).toBe(2)
  })

  it('ask who signs to confirm that very text, once all is opened and they say who they are', async () => {
    const { says, page, press } = draw(rahman, SignPage, { edition })
    const text = await says((words) => words.includes('I am Cllr Rahman'))
    expect(text).toContain('You have opened every section.')
    expect(text).toContain('I have read this self-view.')
    expect(text).not.toContain('not opened all')
    await page.get('#me').setValue(true)
    await page.get('#reservation').setValue('The wait for two carers worries me.')
    await press('Confirm and sign')
    await says((words) => /text seal begins with ([0-9a-f]{4} ){3}[0-9a-f]{4}/.test(words))
  })

  it('say without the internet that nothing can be signed, and keep what was written', async () => {
    if (rahman) rahman.line = cut
    await rahman?.sync().catch(() => undefined)
    const { says, page } = draw(rahman, SignPage, { edition })
    await says((words) => words.includes('Signing needs the internet'))
    const field = page.get('#reservation').element
    while (!(field instanceof HTMLTextAreaElement && field.value.includes('two carers')))
      await new Promise((resume) => setTimeout(resume, 5))
  })

  it('have Easy Read words for all of it', async () => {
    const { says } = draw(rahman, SignPage, { edition }, true)
    const text = await says((words) => words.includes('You do not say'))
    expect(text).toContain('that all of it is good')
  })

  it('send it back with reasons, and say so to whoever opens it then', async () => {
    const { says, page, press } = draw(rahman, SendBackPage, { edition })
    await says((words) => words.includes('What should change?'))
    await press('Send it back')
    await says((words) => words.includes('Choose at least one reason'))
    await page.get('input[value="unclear"]').setValue(true)
    await page.get('#words').setValue('Say how many farms.')
    await press('Send it back')
    for (;;) {
      const row = await world.stored(edition)
      if (row?.body.includes('Say how many farms.')) break
      await new Promise((resume) => setTimeout(resume, 5))
    }
    leave()
    await rahman?.sync()
    const signing = draw(rahman, SignPage, { edition })
    await signing.says((words) => words.includes('It was sent back for changes'))
  })
})
