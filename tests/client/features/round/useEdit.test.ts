import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useFilled } from '../../../../client/features/round/useEdit.ts'
import { hasUnsaved } from '../../../../client/ui/unsaved.ts'

let scope = effectScope()
afterEach(() => scope.stop())

function openForm() {
  const source = ref<{ text: string } | undefined>()
  scope = effectScope()
  const form = scope.run(() =>
    useFilled(
      () => source.value,
      { text: '' },
      (found) => ({ text: found.text }),
    ),
  )
  if (!form) throw new Error('The scope was stopped.')
  return { source, form }
}

describe('a form', () => {
  it('shows the record, also one that comes later or changes', async () => {
    const { source, form } = openForm()
    source.value = { text: 'Lunch at twelve' }
    await nextTick()
    source.value = { text: 'Lunch at one' }
    await nextTick()
    expect(form.text).toBe('Lunch at one')
  })

  it('keeps what somebody typed, whatever comes', async () => {
    const { source, form } = openForm()
    source.value = { text: 'Lunch at twelve' }
    await nextTick()
    form.text = 'Bring a coat'
    source.value = { text: 'Lunch at one' }
    await nextTick()
    expect(form.text).toBe('Bring a coat')
  })

  it('keeps what was typed before the record came', async () => {
    const { source, form } = openForm()
    form.text = 'Bring a coat'
    source.value = { text: 'Lunch at one' }
    await nextTick()
    expect(form.text).toBe('Bring a coat')
  })
})

describe('what a form holds that stands nowhere else', () => {
  it('holds back a reload until it is as it was, or the form is left', async () => {
    const source = ref<{ people: string[] } | undefined>({ people: ['Ola', 'Wim'] })
    scope = effectScope()
    const form = scope.run(() =>
      useFilled(
        () => source.value,
        { people: [] as string[] },
        (found) => ({ people: [...found.people] }),
      ),
    )
    expect(hasUnsaved.value).toBe(false)
    form?.people.pop()
    await nextTick()
    expect(hasUnsaved.value).toBe(true)
    scope.stop()
    expect(hasUnsaved.value).toBe(false)
  })
})
