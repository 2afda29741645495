/**
 * Whose name stands with each answer, as its person has chosen on the screen. The phone may write slowly:
 * the newest choice waits its turn and is never dropped, and what is sent is what the screen shows.
 */
import { computed, type Ref, ref, shallowRef } from 'vue'
import { type AnswerKey, type Credit, type Entry, keyOf } from '../../../shared/answer.ts'
import { cleanText } from '../../../shared/text.ts'
import { type WhyNot, whyNot } from '../../local/doing.ts'
import { usualCredit } from './credits.ts'

type Credited = {
  /** The answers as they stand on the phone. */
  answers: Readonly<Ref<readonly Entry[]>>
  calledName: () => string | null | undefined
  /** Keeps all of these, or none. */
  keep: (entries: readonly Entry[]) => Promise<void>
}

export function useCredits({ answers, calledName, keep }: Credited) {
  const typed = ref<string>()
  const wishes = shallowRef<ReadonlyMap<AnswerKey, Credit['as']>>(new Map())
  const trouble = ref<WhyNot | null>(null)
  let writing: Promise<boolean> = Promise.resolve(true)

  const name = computed(
    () => typed.value ?? nameOf(usualCredit(answers.value)) ?? calledName() ?? '',
  )
  const asOf = (entry: Entry) => wishes.value.get(keyOf(entry)) ?? entry.credit.as

  function creditOf(entry: Entry): Credit {
    const as = asOf(entry)
    if (as !== 'name') return { as }
    // A name nobody has touched here stays as it was given: another phone may have had another.
    const isTouched = typed.value !== undefined || entry.credit.as !== 'name'
    const said = isTouched ? oneLine(name.value) : ''
    return said ? { as, name: said } : entry.credit
  }
  /** The answers as the screen shows them, kept or on their way. */
  const shown = computed(() =>
    answers.value.map((entry) => ({ ...entry, credit: creditOf(entry) })),
  )

  async function write(): Promise<boolean> {
    const due = shown.value.filter((entry, index) => !isSame(entry, answers.value[index]))
    const written = wishes.value
    try {
      if (due.length) await keep(due)
      // Kept as wished, it needs no wish; one that came meanwhile has its own turn.
      if (wishes.value === written)
        wishes.value = new Map([...written].filter(([key, as]) => asKept(key) !== as))
      trouble.value = null
      return true
    } catch (error) {
      trouble.value = whyNot(error)
      return false
    }
  }
  const asKept = (key: AnswerKey) => answers.value.find((one) => keyOf(one) === key)?.credit.as

  /** Keeps what the screen shows, after what is being written. Resolves to whether all is on the phone. */
  function flush(): Promise<boolean> {
    writing = writing.then(write)
    return writing
  }

  function wish(entries: readonly Entry[], as: Credit['as']) {
    wishes.value = new Map([
      ...wishes.value,
      ...entries.map((entry) => [keyOf(entry), as] as const),
    ])
    void flush()
  }

  const isNamed = computed(() => answers.value.some((entry) => asOf(entry) === 'name'))
  const isMixed = computed(() => new Set(answers.value.map(asOf)).size > 1)
  return {
    ...{ shown, trouble, flush, isNamed, isMixed },
    /** The name to use: it stands with those answers alone that carry a name. */
    name: computed({
      get: () => name.value,
      set: (next: string) => {
        typed.value = next
        if (oneLine(next)) void flush()
      },
    }),
    isNameless: computed(() => isNamed.value && !oneLine(name.value)),
    /** The choice for all of them; none is marked while they differ. */
    all: computed({
      get: () => (isMixed.value ? null : (answers.value.map(asOf)[0] ?? null)),
      set: (as: string | null) => wish(answers.value, toAs(as)),
    }),
    asOf,
    choose: (entry: Entry, as: string | null) => wish([entry], toAs(as)),
  }
}

const toAs = (as: string | null): Credit['as'] => (as === 'name' || as === 'private' ? as : 'role')
const isSame = (entry: Entry, kept: Entry | undefined) =>
  JSON.stringify(entry.credit) === JSON.stringify(kept?.credit)
const nameOf = (credit: Credit) => (credit.as === 'name' ? credit.name : undefined)
const oneLine = (text: string) =>
  cleanText(text)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
