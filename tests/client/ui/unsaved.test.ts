import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import AppField from '../../../client/ui/AppField.vue'
import { hasUnsaved } from '../../../client/ui/unsaved.ts'
import { draw, startDevice } from './drawn.ts'

beforeEach(() => {
  startDevice()
  document.body.replaceChildren()
})

/** A form of one field, whose text the program may set. */
function openForm(given = '') {
  const text = ref(given)
  const form = defineComponent(
    () => () =>
      h(AppField, {
        id: 'words',
        label: 'Words',
        modelValue: text.value,
        'onUpdate:modelValue': (typed: string) => (text.value = typed),
      }),
  )
  return { text, drawn: draw(form) }
}

describe('words that stand nowhere else', () => {
  it('are those that somebody has written into a field', async () => {
    const { drawn } = openForm('As it stands')
    expect(hasUnsaved.value).toBe(false)
    await drawn.get('input').setValue('As it stands, and more')
    expect(hasUnsaved.value).toBe(true)
    drawn.unmount()
    expect(hasUnsaved.value).toBe(false)
  })

  it('are none when what stood before is put back', async () => {
    const { drawn } = openForm('Lunch at one')
    await drawn.get('input').setValue('Lunch')
    await drawn.get('input').setValue('Lunch at one')
    expect(hasUnsaved.value).toBe(false)
    drawn.unmount()
  })

  it('are none when the form itself puts something else there, as after saving', async () => {
    const { drawn, text } = openForm()
    await drawn.get('input').setValue('Ola Brand')
    text.value = ''
    await nextTick()
    expect(hasUnsaved.value).toBe(false)
    await drawn.get('input').setValue('Wim Fern')
    expect(hasUnsaved.value).toBe(true)
    drawn.unmount()
  })

  it('count for each form: one that is left frees nothing of the other', async () => {
    const [first, second] = [openForm(), openForm()]
    await first.drawn.get('input').setValue('One')
    await second.drawn.get('input').setValue('Two')
    first.drawn.unmount()
    expect(hasUnsaved.value).toBe(true)
    second.drawn.unmount()
    expect(hasUnsaved.value).toBe(false)
  })
})
