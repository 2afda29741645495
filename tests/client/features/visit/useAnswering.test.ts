import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope, nextTick } from 'vue'
import { type Given, readForm } from '../../../../client/features/visit/answer-form.ts'
import { type Answering, useAnswering } from '../../../../client/features/visit/useAnswering.ts'
import { NotSaved } from '../../../../client/local/connection.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A phone that keeps what it is given, or refuses while `full`. */
function phone() {
  return { kept: [] as Given[], full: false, broken: false }
}

function answering(id: 'A1' | 'A16', on: ReturnType<typeof phone>): Answering {
  const question = adults.questions.find((one) => one.id === id)
  if (!question) throw new Error(`no ${id}`)
  const made = scope.run(() =>
    useAnswering({
      question,
      faces: () => 5,
      start: readForm(question, undefined),
      wasGiven: false,
      keep: async (given) => {
        if (on.full) throw new NotSaved('full', 'no room')
        if (on.broken) throw new NotSaved('broken', 'gone')
        on.kept.push(given)
      },
    }),
  )
  if (!made) throw new Error('not made')
  return made
}
const settle = async () => {
  await vi.advanceTimersByTimeAsync(0)
  await nextTick()
}

describe('answering a question', () => {
  it('keeps a tap at once', async () => {
    const on = phone()
    const { form, state } = answering('A1', on)
    expect(state.value).toBeUndefined()
    form.value = { ...form.value, choice: '4' }
    await settle()
    expect(on.kept).toEqual([{ answer: { is: 'face', value: 4, of: 5 }, why: null }])
    expect(state.value).toBe('saved')
  })

  it('keeps typing within 300 ms, once for many keys', async () => {
    const on = phone()
    const { form, state } = answering('A16', on)
    for (const text of ['R', 'Ri', 'Ring back']) form.value = { ...form.value, text }
    expect(state.value).toBeUndefined()
    await vi.advanceTimersByTimeAsync(300)
    expect(on.kept).toEqual([{ answer: { is: 'text', text: 'Ring back' }, why: null }])
    expect(state.value).toBe('saved')
  })

  it('keeps what was typed at once when the page is hidden', async () => {
    const on = phone()
    const { form } = answering('A16', on)
    form.value = { ...form.value, text: 'Ring back' }
    dispatchEvent(new Event('pagehide'))
    await settle()
    expect(on.kept).toHaveLength(1)
  })

  it('never says saved of what the phone refused, and keeps the words in the form', async () => {
    const on = phone()
    on.full = true
    const { form, state, words, flush } = answering('A16', on)
    form.value = { ...form.value, text: 'Ring back' }
    expect(await flush()).toBe(false)
    expect(state.value).toBe('not-saved')
    expect(words.value).toBe('Ring back')

    on.full = false
    expect(await flush()).toBe(true)
    expect(state.value).toBe('saved')
    expect(on.kept.at(-1)?.answer).toEqual({ is: 'text', text: 'Ring back' })
  })

  it('takes Skip as an answer of its own', async () => {
    const on = phone()
    const { skip } = answering('A1', on)
    expect(await skip()).toBe(true)
    expect(on.kept).toEqual([{ answer: { is: 'skipped' }, why: null }])
  })

  it('does not throw away what was written when Skip is pressed', async () => {
    const on = phone()
    const { form, skip } = answering('A16', on)
    form.value = { ...form.value, text: 'Ring back' }
    await skip()
    expect(on.kept.at(-1)).toEqual({ answer: { is: 'text', text: 'Ring back' }, why: null })
  })

  it('does not throw away an answer that was chosen when Skip is pressed: it only goes on', async () => {
    const on = phone()
    const { form, skip } = answering('A1', on)
    form.value = { ...form.value, choice: '2', why: 'Three phone calls.' }
    expect(await skip()).toBe(true)
    const given = { answer: { is: 'face', value: 2, of: 5 }, why: 'Three phone calls.' }
    expect(on.kept.at(-1)).toEqual(given)
    expect(form.value.choice).toBe('2')
  })

  it('says when the phone is full, and not when it failed for another reason', async () => {
    const on = phone()
    on.full = true
    const { form, flush, isFull } = answering('A16', on)
    form.value = { ...form.value, text: 'Ring back' }
    await flush()
    expect(isFull.value).toBe(true)

    const other = answering('A16', { kept: [], broken: true, full: false })
    other.form.value = { ...other.form.value, text: 'Ring back' }
    await other.flush()
    expect([other.state.value, other.isFull.value]).toEqual(['not-saved', false])
  })
})
