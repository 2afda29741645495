import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useStartAgain } from '../../../../client/features/visit/useStartAgain.ts'

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A phone with answers on it, which may refuse to write. */
function starting() {
  const phone = { answers: ['Hard'], refuses: false }
  const run = async (work: () => Promise<unknown>) => {
    if (phone.refuses) return false
    await work()
    return true
  }
  const again = scope.run(() =>
    useStartAgain(async () => {
      const before = phone.answers
      phone.answers = []
      return async () => {
        phone.answers = before
      }
    }, run),
  )
  if (!again) throw new Error('not made')
  return { phone, again }
}

describe('starting again', () => {
  it('deletes, and takes it back for ten seconds', async () => {
    const { phone, again } = starting()
    await again.begin()
    expect(phone.answers).toEqual([])
    await vi.advanceTimersByTimeAsync(9_000)
    await again.takeBack()
    expect(phone.answers).toEqual(['Hard'])
    expect([again.undo.value, again.isUndone.value]).toEqual([null, true])
  })

  it('no longer offers it after that', async () => {
    const { phone, again } = starting()
    await again.begin()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(again.undo.value).toBeNull()
    await again.takeBack()
    expect(phone.answers).toEqual([])
  })

  it('offers nothing when the phone did not delete, and goes on offering when it could not put back', async () => {
    const { phone, again } = starting()
    phone.refuses = true
    expect(await again.begin()).toBe(false)
    expect(again.undo.value).toBeNull()

    phone.refuses = false
    await again.begin()
    phone.refuses = true
    await again.takeBack()
    await vi.advanceTimersByTimeAsync(10_000)
    phone.refuses = false
    await again.takeBack()
    expect(phone.answers).toEqual(['Hard'])
  })
})
