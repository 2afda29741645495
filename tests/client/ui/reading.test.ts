import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import AppReadingSheet from '../../../client/ui/AppReadingSheet.vue'
import { useReading } from '../../../client/ui/reading.ts'
import { draw, startDevice } from './drawn.ts'

const place = 'tellback.reading'
const usual = { size: 'phone', theme: 'system', easyRead: false, pictures: true }

/** Opens Tellback anew on the device, with whatever it kept. */
function openAgain() {
  setActivePinia(createPinia())
  const { size, theme, easyRead, pictures } = useReading()
  return { size, theme, easyRead, pictures }
}

beforeEach(() => {
  startDevice()
})
afterEach(() => vi.restoreAllMocks())

describe('reading settings', () => {
  it('are kept on the device', () => {
    const reading = useReading()
    reading.size = 'larger'
    reading.easyRead = true

    expect(openAgain()).toEqual({ ...usual, size: 'larger', easyRead: true })
  })

  it('are the usual ones where what was kept is spoilt', () => {
    for (const spoilt of ['{', 'null', '[]', '"words"', '{"size":7}']) {
      localStorage.setItem(place, spoilt)
      expect(openAgain()).toEqual(usual)
    }
  })

  it('lose one spoilt setting, not the others', () => {
    localStorage.setItem(place, JSON.stringify({ size: 'huge', theme: 'dark', easyRead: 'yes' }))
    expect(openAgain()).toEqual({ ...usual, theme: 'dark' })
  })

  it('hold for the visit where the browser refuses to keep them', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
    setActivePinia(createPinia())
    const reading = useReading()
    reading.theme = 'dark'

    expect(document.documentElement.dataset['theme']).toBe('dark')
  })

  it('stand on the page, and leave it again', () => {
    const root = document.documentElement
    const reading = useReading()
    Object.assign(reading, { size: 'largest', theme: 'contrast', easyRead: true })
    expect([root.dataset['size'], root.dataset['theme'], root.className]).toEqual([
      'largest',
      'contrast',
      'easy',
    ])

    Object.assign(reading, usual)
    expect([root.dataset['size'], root.dataset['theme'], root.className]).toEqual([
      undefined,
      undefined,
      '',
    ])
  })
})

describe('the sheet Aa', () => {
  it('takes hold at once', async () => {
    const page = draw(AppReadingSheet)
    await page.get('#easy-read').setValue(true)
    await page.get('#text-size-largest').setValue()
    await page.get('#colours-dark').setValue()
    await page.get('#pictures').setValue(false)

    expect(openAgain()).toEqual({ size: 'largest', theme: 'dark', easyRead: true, pictures: false })
  })

  it('opens as a dialog with its name, and closes on Close', async () => {
    const page = draw(AppReadingSheet)
    const dialog = page.get('dialog')
    expect(dialog.attributes('open')).toBeDefined()
    expect(page.get(`#${dialog.attributes('aria-labelledby') ?? 'none'}`).text()).toBe(
      'How it looks',
    )

    await page.get('button').trigger('click')
    expect(page.emitted('close')).toHaveLength(1)
  })
})
