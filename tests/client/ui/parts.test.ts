import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { announcement } from '../../../client/ui/announce.ts'
import AppBar from '../../../client/ui/AppBar.vue'
import AppButton from '../../../client/ui/AppButton.vue'
import AppChecks from '../../../client/ui/AppChecks.vue'
import AppHide from '../../../client/ui/AppHide.vue'
import AppLoading from '../../../client/ui/AppLoading.vue'
import AppLoop from '../../../client/ui/AppLoop.vue'
import AppPictureList from '../../../client/ui/AppPictureList.vue'
import AppRows from '../../../client/ui/AppRows.vue'
import AppState from '../../../client/ui/AppState.vue'
import AppTabs from '../../../client/ui/AppTabs.vue'
import { helpKey } from '../../../client/ui/help.ts'
import { hideScreen } from '../../../client/ui/hide.ts'
import { mount, RouterLinkStub } from '@vue/test-utils'
import { draw, startDevice } from './drawn.ts'

beforeEach(() => {
  startDevice()
  document.body.replaceChildren()
})

describe('the save state', () => {
  it('says exactly where the words are', () => {
    const said = (['saved', 'sending', 'not-sent', 'not-saved'] as const).map((state) =>
      draw(AppState, { state }).text(),
    )
    expect(said).toEqual([
      'Saved on this phone',
      'Sending',
      'Not sent yet. We will keep trying while this is open, and when you open it again',
      'We could not save thatDo not close this page',
    ])
  })

  it('gives the time it was received', () => {
    expect(draw(AppState, { state: 'sent', at: '2027-03-09T12:41:00Z' }).text()).toBe(
      'Sent at 12:41',
    )
  })

  it('is read out once things are quiet', async () => {
    vi.useFakeTimers()
    const page = draw(AppState, { state: 'saved', spoken: true })
    await page.setProps({ state: 'sending' })
    await page.setProps({ state: 'sent', at: '2027-03-09T12:41:00Z' })
    expect(announcement.value).toBe('')

    vi.advanceTimersByTime(2000)
    expect(announcement.value).toBe('Sent at 12:41')
    vi.useRealTimers()
  })
})

describe('rows', () => {
  it('lead where they say, and one that leads nowhere is words alone', () => {
    const rows = [
      { id: '1', to: '/tallies/1', words: 'Eastmere' },
      { id: '2', words: 'Marlowby', note: 'Too few answers to show counts' },
    ]
    const page = draw(AppRows, { rows })
    expect(page.findAll('a').map((one) => one.text())).toEqual(['Eastmere'])
    expect(page.text()).toContain('MarlowbyToo few answers to show counts')
  })
})

describe('a button', () => {
  it('is a link where it leads somewhere, and a button where it does something', () => {
    expect(draw(AppButton, { to: '/visit' }).get('a').attributes('href')).toBe('/visit')
    expect(draw(AppButton, { href: 'tel:01632960412' }).attributes('href')).toBe('tel:01632960412')
    expect(draw(AppButton).attributes('type')).toBe('button')
  })

  it('takes no second press while it is busy', async () => {
    const page = draw(AppButton, { busy: true })
    await page.trigger('click')

    expect(page.emitted('press')).toBeUndefined()
    expect(page.attributes('aria-disabled')).toBe('true')
  })
})

describe('the top bar', () => {
  it('offers Aa and Help on every screen, Hide only where it is asked for', () => {
    const names = (props: object) =>
      draw(AppBar, props)
        .findAll('button')
        .map((button) => button.attributes('aria-label') ?? button.text())

    expect(names({})).toEqual(['Aa, reading settings', 'Help'])
    expect(names({ hide: true })).toEqual(['Hide', 'Aa, reading settings', 'Help'])
  })

  it('has "I am worried about someone" first in Help', async () => {
    const page = mount(AppBar, {
      attachTo: document.body,
      global: {
        provide: { [helpKey]: { worriedTo: '/worried' } },
        stubs: { RouterLink: RouterLinkStub },
      },
    })
    await page.findAll('button')[1]?.trigger('click')
    const first = page.get('dialog').findComponent(RouterLinkStub)

    expect(first.text()).toBe('I am worried about someone')
    expect(first.props('to')).toBe('/worried')
  })
})

describe('Hide', () => {
  it('covers the screen and its title, and one press brings both back', async () => {
    document.title = 'Question 3 of 12, Tellback'
    const page = draw(AppHide)
    hideScreen()
    await nextTick()
    expect(page.get('dialog').attributes('open')).toBeDefined()
    expect(document.title).toBe('Tellback')

    await page.get('button').trigger('click')
    expect(page.get('dialog').attributes('open')).toBeUndefined()
    expect(document.title).toBe('Question 3 of 12, Tellback')
  })
})

describe('small parts', () => {
  it('the loop closes only when all six are done', () => {
    const done = Array.from({ length: 6 }, () => 'done')
    expect(draw(AppLoop, { states: done }).findAll('.arc')).toHaveLength(6)
    expect(draw(AppLoop, { states: done.slice(1) }).findAll('.arc')).toHaveLength(5)
  })

  it('a late bead is a diamond, not only another colour', () => {
    const page = draw(AppLoop, { states: ['done', 'late'] })
    expect(page.findAll('.late path')).toHaveLength(1)
    expect(page.findAll('.late circle')).toHaveLength(0)
  })

  it('pictures go when they are switched off, and their words stay', async () => {
    const reading = startDevice()
    const page = draw(AppPictureList, {
      rows: [{ picture: 'hand', words: 'You can **stop any time.**' }],
    })
    expect(page.findAll('svg')).toHaveLength(1)

    reading.pictures = false
    await nextTick()
    expect(page.findAll('svg')).toHaveLength(0)
    expect(page.text()).toBe('You can stop any time.')
    expect(page.get('b').text()).toBe('stop any time.')
  })

  it('Change says what it changes', () => {
    const page = draw(AppChecks, {
      rows: [
        {
          id: 'A1',
          question: 'How easy?',
          answer: 'Skipped',
          to: '/A1',
          about: 'your answer about help',
        },
      ],
    })
    expect(page.get('a').text().replace(/\s/g, ' ')).toBe('Change your answer about help')
  })

  it('a count in the tabs stops at nine', () => {
    const icon = { template: '<svg />' }
    const page = draw(AppTabs, { tabs: [{ to: '/', words: 'To do', icon, count: 12 }] })
    expect(page.get('.badge').text().replace(/\s/g, ' ')).toBe('9+ waiting')
  })

  it('loading says nothing at first, then what is being fetched', async () => {
    vi.useFakeTimers()
    const page = draw(AppLoading, { words: 'Getting your visit…' })
    expect(page.text()).toBe('')

    vi.advanceTimersByTime(300)
    await nextTick()
    expect(page.get('[role=status]').text()).toBe('Getting your visit…')
    vi.useRealTimers()
  })
})
