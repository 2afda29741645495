/** Sending a self-view to be signed: what is lacking, who signs and in which order, and the sending itself. */
import { computed, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { Role } from '../../../shared/roles.ts'
import { seenOf } from '../../../shared/self-view/seen.ts'
import { useCan } from '../../local/can.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useSession } from '../../session/session.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { useParts } from './useParts.ts'
import type { Kept } from './writing-view.ts'
import { lackWords, sendWords } from './words-writing.ts'

/** The lead councillor always signs, and last (`shared/records/self-view.ts`). */
const orders: readonly (readonly Role[])[] = [
  ['leadMember'],
  ['director', 'leadMember'],
  ['chiefExecutive', 'leadMember'],
  ['director', 'chiefExecutive', 'leadMember'],
]

export function useSend(id: () => string) {
  const parts = useParts(id)
  const { body, rows, sayKey } = parts
  const t = useWords(sendWords)
  const tLack = useWords(lackWords)
  const tRole = useWords(roleWords)
  const session = useSession()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()

  /** Of this self-view, each with its id. */
  const own = <Body extends { selfView: string }>(all: readonly Kept<Body>[] | undefined) =>
    (all ?? []).flatMap((one) => (one.body.selfView === id() ? [{ ...one.body, id: one.id }] : []))
  const args = computed(() => ({
    template: body.value?.template ?? '',
    council: body.value?.council ?? '',
    // What stands on this device when the button is pressed, and no word that comes after.
    seen: seenOf(own(parts.sections.value), own(parts.evidence.value)),
  }))
  const mayArrange = useCan('selfView', 'arrange', id, () => ({ order: ['leadMember'] }))
  const maySend = useCan('selfView', 'submit', id, () => args.value)
  const stored = computed(() => (body.value?.order ?? []).join())
  const order = ref<string | null>(null)
  watch(stored, (now) => (order.value = now), { immediate: true })

  const lacking = computed(() =>
    rows.value.flatMap(({ key, lacks }) =>
      lacks.length
        ? [
            {
              ...{ id: key, to: `/writing/${id()}/${key}`, words: sayKey(key) },
              note: lacks.map((one) => tLack(one)).join('. '),
            },
          ]
        : [],
    ),
  )
  const wrote = computed(() =>
    [...(parts.sections.value ?? []), ...(parts.evidence.value ?? [])].some(({ body: of }) =>
      of.writers?.includes(session.person ?? ''),
    ),
  )
  const sayOrder = (roles: readonly Role[]) => roles.map((role) => tRole(role)).join(t('then'))

  return {
    ...parts,
    ...{ t, order, lacking, mayArrange, isBusy, trouble },
    version: computed(() => (body.value?.number ?? 0) + 1),
    choices: computed(() => {
      const now = body.value?.order ?? []
      const isListed = orders.some((one) => one.join() === now.join())
      return [...orders, ...(isListed ? [] : [now])].map((roles) => ({
        ...{ value: roles.join(), words: sayOrder(roles) },
      }))
    }),
    isOrderChanged: computed(() => order.value !== stored.value),
    /** Whoever wrote in it signs nothing of it (`shared/records/signature.ts`). */
    cannotSign: computed(() => wrote.value && stored.value.includes('director')),
    /** By the rule itself, on what this device holds. */
    hasNothingNew: computed(
      () => !maySend.value && !lacking.value.length && (body.value?.number ?? 0) > 0,
    ),
    points: computed(() => {
      const open = parts.edition.value?.body
      const replaces = open?.stage === 'withLeadMember' ? [t('replaces', { n: open.number })] : []
      return [t('frozen'), ...replaces, t('unsent'), t('goesOn')]
    }),
    arrange: () =>
      run(() =>
        commandNow('selfView', 'arrange', { order: order.value?.split(',') }, { record: id() }),
      ),
    send: async () => {
      if (lacking.value.length) return
      const isDone = await run(() => commandNow('selfView', 'submit', args.value, { record: id() }))
      if (isDone) await router.replace(`/writing/${id()}`)
    },
  }
}
