import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, reactive, ref } from 'vue'
import { nothingSeen, textsApart, useSideBySide } from '../../../client/local/side-by-side.ts'
import type { Written } from '../../../shared/written.ts'

const at = '2027-03-09T10:00:00.000Z'
const text = (words: string) => ({ command: `c ${words}`, text: words, by: 'omar', at })
const written = (words: string, ...beside: string[]): Written => ({
  ...text(words),
  alternatives: beside.map(text),
})

/** A form that is filled from what stands, and no longer once somebody has touched it. */
async function open(first: Written | null) {
  const standing = ref<Written | null>(first)
  const form = reactive({ ...nothingSeen })
  let isTouched = false
  const fill = (seen: object) => {
    if (!isTouched) Object.assign(form, seen)
  }
  const scope = effectScope()
  const side = scope.run(() => useSideBySide(form, fill, () => standing.value))
  if (!side) throw new Error('the scope has ended')
  const type = (words: string) => {
    isTouched = true
    form.text = words
  }
  const comes = async (now: Written) => {
    standing.value = now
    await nextTick()
  }
  await nextTick()
  return { form, side, type, comes }
}

describe('texts side by side', () => {
  it('are the one that stands and all beside it, and none where nobody disagrees', () => {
    const all = textsApart(written('one', 'two', 'three'))
    expect(all.map(({ text: words, isStanding }) => [words, isStanding])).toEqual([
      ['one', true],
      ['two', false],
      ['three', false],
    ])
    expect(textsApart(written('one'))).toEqual([])
    expect(textsApart(null)).toEqual([])
  })
})

describe('writing what others write too', () => {
  it('settles what was on the screen', async () => {
    const { side, type } = await open(written('one', 'two'))
    type('both')
    expect(side.settling()).toEqual({ base: 'c one', settles: ['c two'] })
    expect(side.isChanged.value).toBe(true)
  })

  it('settles nothing that came while somebody typed', async () => {
    const { side, type, comes } = await open(written('one'))
    type('mine')
    await comes(written('one', 'two'))
    expect(side.settling()).toEqual({ base: 'c one', settles: [] })
    expect(side.hasMoved.value).toBe(true)
    await comes(written('other', 'two'))
    expect(side.settling()).toEqual({ base: 'c one', settles: [] })
  })

  it('sends nothing that nobody touched, whatever has come meanwhile', async () => {
    const { side, type, comes } = await open(written('one'))
    type('one')
    await comes(written('other'))
    expect(side.isChanged.value).toBe(false)
    type('mine')
    expect(side.isChanged.value).toBe(true)
  })

  it('takes choosing one for having seen them all', async () => {
    const { form, side, type, comes } = await open(written('one'))
    type('mine')
    await comes(written('other', 'two'))
    side.take('two')
    expect(form.text).toBe('two')
    expect(side.settling()).toEqual({ base: 'c other', settles: ['c two'] })
    expect(side.hasMoved.value).toBe(false)
  })
})
