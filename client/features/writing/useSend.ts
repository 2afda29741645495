/** Sending a self-view to be signed: what is lacking, who signs and in which order, and the sending itself. */
import { computed, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { Role } from '../../../shared/roles.ts'
import { seenOf } from '../../../shared/self-view/seen.ts'
import { useCan } from '../../local/can.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useSession } from '../../session/session.ts'
import { roleWords, serviceWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { useParts } from './useParts.ts'
import { changedSince, type Drafts } from './writing-view.ts'
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
  const { body, rows, sayKey, drafts, sync } = parts
  const t = useWords(sendWords)
  const tLack = useWords(lackWords)
  const tRole = useWords(roleWords)
  const tService = useWords(serviceWords)
  const session = useSession()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()

  const mayArrange = useCan('selfView', 'arrange', id, () => ({ order: ['leadMember'] }))
  const stored = computed(() => (body.value?.order ?? []).join())
  const order = ref<string | null>(null)
  watch(stored, (now) => (order.value = now), { immediate: true })

  /** What stood here when it was opened or looked at again: that is sent, and no word that came after. */
  const shown = shallowRef<Shown | null>(null)
  const look = () => (shown.value = { ...drafts.value, order: body.value?.order ?? [] })
  watch(
    () => parts.state.value === 'here' && !sync.loading,
    (isHere) => {
      if (isHere && !shown.value) look()
    },
    { immediate: true },
  )
  const changed = computed(() => {
    if (!shown.value) return []
    const { sections, evidence } = changedSince(shown.value, drafts.value)
    return [
      ...sections.map((key) => ({ id: key, to: `/writing/${id()}/${key}`, words: sayKey(key) })),
      ...(evidence
        ? [{ id: 'evidence', to: `/writing/${id()}/evidence`, words: t('papers') }]
        : []),
    ]
  })
  const isOrderChanged = computed(() => order.value !== stored.value)
  // An order that is only picked here is not the stored one yet: the screen shows which of them it is.
  const isOrderMoved = computed(
    () =>
      !!shown.value && order.value === stored.value && shown.value.order.join() !== stored.value,
  )
  const isMoved = computed(() => changed.value.length > 0 || isOrderMoved.value)

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
    ...{ t, order, lacking, mayArrange, isBusy, trouble, changed, look },
    isMoved,
    orderMoved: computed(() =>
      isOrderMoved.value ? t('orderMoved', { order: sayOrder(body.value?.order ?? []) }) : '',
    ),
    notYours: computed(() =>
      body.value ? t('notYours', { service: tService(body.value.service) }) : '',
    ),
    version: computed(() => (body.value?.number ?? 0) + 1),
    choices: computed(() => {
      const now = body.value?.order ?? []
      const isListed = orders.some((one) => one.join() === now.join())
      return [...orders, ...(isListed ? [] : [now])].map((roles) => ({
        ...{ value: roles.join(), words: sayOrder(roles) },
      }))
    }),
    isOrderChanged,
    maySend: computed(
      () =>
        mayArrange.value &&
        !lacking.value.length &&
        !parts.hasNothingNew.value &&
        !isOrderChanged.value &&
        !isMoved.value,
    ),
    /** Whoever wrote in it signs nothing of it (`shared/records/signature.ts`). */
    cannotSign: computed(() => wrote.value && stored.value.includes('director')),
    points: computed(() => {
      const open = parts.edition.value?.body
      const replaces = open?.stage === 'withLeadMember' ? [t('replaces', { n: open.number })] : []
      return [t('frozen'), ...replaces, t('unsent'), t('goesOn')]
    }),
    arrange: async () => {
      const chosen = orders.find((one) => one.join() === order.value)
      if (!chosen) return
      const args = { order: chosen }
      const isDone = await run(() => commandNow('selfView', 'arrange', args, { record: id() }))
      if (isDone && shown.value) shown.value = { ...shown.value, order: chosen }
    },
    send: async () => {
      if (lacking.value.length || !shown.value) return
      const { sections, evidence, order: signing } = shown.value
      const args = {
        ...{ template: body.value?.template ?? '', council: body.value?.council ?? '' },
        seen: seenOf(sections, evidence, signing),
      }
      const isDone = await run(() => commandNow('selfView', 'submit', args, { record: id() }))
      if (isDone) await router.replace(`/writing/${id()}`)
    },
  }
}

type Shown = Drafts & { order: readonly Role[] }
