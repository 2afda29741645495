import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { useCredits } from '../../../../client/features/visit/useCredits.ts'
import { NotSaved } from '../../../../client/local/connection.ts'
import type { Credit, Entry } from '../../../../shared/answer.ts'

const jo: Credit = { as: 'name', name: 'Jo' }
const role: Credit = { as: 'role' }
const hidden: Credit = { as: 'private' }

const answer = (question: string, credit: Credit): Entry => ({
  ...{ question, about: 'own', why: null, credit },
  answer: { is: 'text', text: 'They listened.' },
})

/** A phone that keeps what it is given only once it is let to, or refuses while `full`. */
function naming(...credits: Credit[]) {
  const answers = ref<Entry[]>(credits.map((credit, at) => answer(`G${String(at + 1)}`, credit)))
  const nothing: () => void = () => undefined
  const phone = { full: false, isSlow: false, writes: 0, letGo: nothing }
  const made = useCredits({
    answers,
    calledName: () => null,
    keep: async (entries) => {
      phone.writes += 1
      if (phone.isSlow) await new Promise<void>((done) => (phone.letGo = done))
      if (phone.full) throw new NotSaved('full', 'no room')
      answers.value = answers.value.map(
        (one) => entries.find(({ question }) => question === one.question) ?? one,
      )
    },
  })
  return { ...made, phone, kept: () => answers.value.map(({ credit }) => credit) }
}

describe('the name to use', () => {
  it('is kept as it stands last, however slowly the phone writes', async () => {
    const { all, name, phone, kept, flush } = naming(role, role)
    all.value = 'name'
    phone.isSlow = true
    name.value = 'J'
    await flushPromises()
    for (const typed of ['Jo', 'Jo M']) name.value = typed
    phone.isSlow = false
    phone.letGo()
    expect(await flush()).toBe(true)
    expect(kept()).toEqual([
      { as: 'name', name: 'Jo M' },
      { as: 'name', name: 'Jo M' },
    ])
    expect(phone.writes).toBe(2)
  })

  it('stands with those answers alone that carry a name', async () => {
    const { name, kept, flush } = naming(jo, hidden, role)
    name.value = 'Joanna'
    await flush()
    expect(kept()).toEqual([{ as: 'name', name: 'Joanna' }, hidden, role])
  })

  it('is asked for as long as an answer waits for one, and nothing is named before', async () => {
    const { all, name, isNameless, kept, flush } = naming(role)
    all.value = 'name'
    await flush()
    expect([isNameless.value, kept()]).toEqual([true, [role]])
    name.value = 'Jo'
    await flush()
    expect([isNameless.value, kept()]).toEqual([false, [jo]])
  })
})

describe('the choice for all answers', () => {
  it('is not lost while a name is being written', async () => {
    const { all, name, phone, kept, shown, flush } = naming(jo, jo)
    phone.isSlow = true
    name.value = 'Jo Maybury'
    await flushPromises()
    all.value = 'private'
    expect(shown.value.map(({ credit }) => credit)).toEqual([hidden, hidden])
    phone.isSlow = false
    phone.letGo()
    await flush()
    expect(kept()).toEqual([hidden, hidden])
  })

  it('marks none of them while the answers differ, and changes all of them when it is made', async () => {
    const { all, isMixed, choose, shown, kept, flush } = naming(jo, jo)
    const [first] = shown.value
    if (first) choose(first, 'private')
    await flush()
    expect([all.value, isMixed.value, kept()]).toEqual([null, true, [hidden, jo]])
    all.value = 'role'
    await flush()
    expect([all.value, isMixed.value, kept()]).toEqual(['role', false, [role, role]])
  })

  it('stands on the screen when the phone refused it, and is kept when asked again', async () => {
    const { all, phone, trouble, kept, flush } = naming(jo)
    phone.full = true
    all.value = 'role'
    expect(await flush()).toBe(false)
    expect([all.value, trouble.value, kept()]).toEqual(['role', 'full', [jo]])
    phone.full = false
    expect(await flush()).toBe(true)
    expect([trouble.value, kept()]).toEqual([null, [role]])
  })
})
