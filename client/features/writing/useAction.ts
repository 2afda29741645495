/** Filling in one action: what, who and by when; or dropping it and saying why. */
import { computed, watch } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { nothingSeen, type Seen, useSideBySide } from '../../local/side-by-side.ts'
import { sayShortDay } from '../../ui/days.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useNames } from './useNames.ts'
import { useParts } from './useParts.ts'
import { actionWords } from './words-actions.ts'

/** As an action takes them (`shared/records/action.ts`). */
const most = { text: 600, owner: 120, why: 300 }

/** Post and day as they are typed, and as they stood when writing began; '' for none. */
type Terms = { owner: string; due: string; wasOwner: string; wasDue: string }
type Form = Seen & Terms & { why: string }
const noTerms: Terms = { owner: '', due: '', wasOwner: '', wasDue: '' }

export function useAction(id: () => string, action: () => string) {
  const parts = useParts(id)
  const t = useWords(actionWords)
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'text' | 'owner' | 'due' | 'why'>()
  const { sayWho } = useNames(() => parts.body.value?.challenge ?? '')
  const kept = useKeptForm<Form>(`action:${action()}`, {
    ...{ ...nothingSeen, ...noTerms, why: '' },
  })
  const { form, state } = kept
  const found = computed(() => parts.actions.value?.find((one) => one.id === action()))
  const given = computed(() => {
    const { owner, due } = found.value?.body ?? {}
    return owner && due ? { owner, due } : null
  })
  const termsOf = (): Terms => {
    const { owner, due } = { owner: '', due: '', ...given.value }
    return { owner, due, wasOwner: owner, wasDue: due }
  }
  watch(found, (now) => now && kept.fill({ ...nothingSeen, ...termsOf(), why: '' }), {
    immediate: true,
  })
  const side = useSideBySide(
    form,
    (seen) => kept.fill({ ...seen, ...termsOf(), why: '' }),
    () => found.value?.body.text,
  )

  const isAssigned = () => form.owner !== form.wasOwner || form.due !== form.wasDue
  /** What somebody else named meanwhile. */
  const theirs = computed(() => {
    const { owner, due } = termsOf()
    return owner !== form.wasOwner || due !== form.wasDue ? given.value : null
  })
  const isGiven = (text: string) => /\S/u.test(text)
  const tooLong = (text: string, limit: number) =>
    text.length > limit ? t('long', { n: text.length, most: limit }) : undefined
  async function leave(): Promise<void> {
    await kept.done()
    await router.replace(`/writing/${id()}/actions`)
  }
  const ownerWrong = (isHalf: boolean) =>
    isHalf && !isGiven(form.owner) ? t('ownerMissing') : tooLong(form.owner, most.owner)
  async function save(): Promise<void> {
    const isHalf = isGiven(form.owner) !== (form.due !== '')
    const isFine = judge({
      text: isGiven(form.text) ? tooLong(form.text, most.text) : t('textMissing'),
      owner: theirs.value && isAssigned() ? t('termsUnread') : ownerWrong(isHalf),
      due: isHalf && !form.due ? t('dueMissing') : undefined,
      why: undefined,
    })
    if (!isFine) return
    const record = action()
    const isDone = await run(async () => {
      if (side.isChanged.value) {
        const { base, settles } = side.settling()
        const args = { text: cleanText(form.text), settles }
        await command('action', 'write', args, { record, base })
      }
      if (isGiven(form.owner) && isAssigned()) {
        const was = { wasOwner: form.wasOwner || null, wasDue: form.wasDue || null }
        const args = { owner: form.owner.trim(), due: form.due, ...was }
        await command('action', 'assign', args, { record })
      }
    })
    if (isDone) await leave()
  }
  async function drop(): Promise<void> {
    const why = isGiven(form.why) ? tooLong(form.why, most.why) : t('whyMissing')
    if (!judge({ why })) return
    const args = { why: form.why.trim() }
    if (await run(() => command('action', 'drop', args, { record: action() }))) await leave()
  }

  return {
    ...parts,
    ...{ t, form, keeping: state, errors, list, isBusy, trouble, sayWho, save, drop },
    ...{ texts: side.texts, hasMoved: side.hasMoved, take: side.take },
    termsMoved: computed(() => {
      const { owner, due } = theirs.value ?? {}
      return owner && due
        ? t('termsMoved', { owner, day: sayShortDay(due, parts.today.value) })
        : ''
    }),
    /** Having read what they named, whoever writes here goes on with their own. */
    readTheirs: () => {
      const { wasOwner, wasDue } = termsOf()
      Object.assign(form, { wasOwner, wasDue })
    },
    isThere: computed(() => found.value !== undefined && found.value.body.dropped === null),
    section: computed(() => (found.value ? parts.sayKey(found.value.body.key) : '')),
  }
}
