import { afterEach, describe, expect, it } from 'vitest'
import DetailsHint from '../../../../client/features/visit/DetailsHint.vue'
import { draw, startDevice } from '../../ui/drawn.ts'

const ages = (n: number) =>
  Array.from({ length: n }, (_, nth) => `a ${String(61 + nth)} year old man`).join(', ')

describe('what may say who somebody is', () => {
  let leave: () => void = () => undefined
  afterEach(() => leave())
  function textOf(text: string, easy = false): string {
    startDevice().easyRead = easy
    const page = draw(DetailsHint, { text })
    leave = () => page.unmount()
    return page.text()
  }

  it('is listed up to five, and of more it says how many', () => {
    const five = textOf(ages(5))
    expect(five).toContain('65 year old')
    expect(five).not.toContain('more')
    leave()
    const seven = textOf(ages(7))
    expect(seven).toContain('65 year old')
    expect(seven).not.toContain('66 year old')
    expect(seven).toContain('and 2 more')
  })
})
