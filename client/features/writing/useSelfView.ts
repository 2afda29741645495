/** A self-view as its writers find it: where it stands, each section and what it lacks. */
import { computed } from 'vue'
import { nextToSign } from '../../../shared/records/edition.ts'
import { useCan } from '../../local/can.ts'
import { sayMoment } from '../../ui/dates.ts'
import { roleWords, serviceWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { useParts } from './useParts.ts'
import { paragraphsChanged, type SectionRow, type Stands, standsOf } from './writing-view.ts'
import { lackWords, reasonWords } from './words-writing.ts'

export function useSelfView(id: () => string) {
  const parts = useParts(id)
  const { t, rows, say } = parts
  const tLack = useWords(lackWords)
  const tReason = useWords(reasonWords)
  const tRole = useWords(roleWords)
  const tService = useWords(serviceWords)
  const mayArrange = useCan('selfView', 'arrange', id, () => ({ order: ['leadMember'] }))
  const stands = computed((): Stands =>
    parts.body.value ? standsOf(parts.body.value, parts.editions.value ?? []) : { is: 'begun' },
  )
  const newest = () => (stands.value.is === 'begun' ? undefined : stands.value.id)
  const mayShare = useCan('edition', 'share', newest, () => ({}))
  const changed = computed(() => rows.value.filter(({ isChanged }) => isChanged).length)
  const done = computed(() => rows.value.filter(({ lacks }) => lacks.length === 0).length)

  function noteOf({ lacks, isEmpty, isRequired, isChanged }: SectionRow): string {
    const said = lacks.length
      ? lacks.map((one) => tLack(one)).join('. ')
      : t(isEmpty && !isRequired ? 'mayStayEmpty' : 'lacksNothing')
    return isChanged ? `${said}. ${t('changedSince')}` : said
  }
  function sayStands(now: Stands): string {
    if (now.is === 'begun') return t('begun')
    const { number, order, signed, submittedAt } = now.edition
    const n = number
    const { is } = now
    switch (is) {
      case 'withLeadMember': {
        const role = tRole(nextToSign(now.edition) ?? 'leadMember')
        const so =
          order.length > 1 ? ` ${t('signedSoFar', { n: signed.length, of: order.length })}` : ''
        return t('waitsFor', { n, role, when: sayMoment(submittedAt) }) + so
      }
      case 'signedOff':
        return t('signedOff', { n })
      case 'shared':
        return t('shared', { n })
      case 'returned':
        return t('returned', { n })
      case 'superseded':
        return t('replaced', { n })
      default:
        return is satisfies never
    }
  }

  return {
    ...parts,
    says: computed(() => sayStands(stands.value)),
    /** An older version was signed: "signed 3, now 4". */
    signedBefore: computed(() => {
      const now = stands.value
      if (now.is === 'begun' || !now.signed) return ''
      const n = paragraphsChanged(now.signed, now.edition)
      const of = { signed: now.signed.number, now: now.edition.number, n }
      return t(now.is === 'withLeadMember' ? 'signedNow' : 'signedEarlier', of)
    }),
    changedNow: computed(() => (changed.value ? t('changedNow', { n: changed.value }) : '')),
    returned: computed(() => {
      const now = stands.value
      const back = now.is === 'returned' ? now.edition.returned : null
      if (!back) return null
      const { reasons, sections, words, at } = back
      return {
        ...{ words, when: sayMoment(at), reasons: reasons.map((one) => tReason(one)) },
        sections: sections.map((key) => ({
          ...{ id: key, to: `/writing/${id()}/${key}`, words: parts.sayKey(key) },
        })),
      }
    }),
    /** What the director does next: the way that leads to something comes first. */
    next: computed(() => {
      const send = { to: `/writing/${id()}/send`, words: t('toSend') }
      const now = stands.value
      const share =
        now.is !== 'begun' && mayShare.value
          ? [{ to: `/self-view/${now.id}`, words: t('toShare', { n: now.edition.number }) }]
          : []
      return [...share, ...(mayArrange.value && !parts.hasNothingNew.value ? [send] : [])]
    }),
    read: computed(() => (stands.value.is === 'begun' ? '' : `/self-view/${stands.value.id}`)),
    about: computed(() => {
      const { body } = parts
      const form = parts.template.value?.body
      if (!body.value || !form) return ''
      return t('follows', { service: tService(body.value.service), n: form.number })
    }),
    progress: computed(() => ({
      ...{ done: done.value, total: rows.value.length },
      words: t('progress', { done: done.value, total: rows.value.length }),
    })),
    list: computed(() =>
      rows.value.map((row) => ({
        ...{ id: row.key, to: `/writing/${id()}/${row.key}`, note: noteOf(row) },
        words: `${row.number} ${say(row.title)}`,
      })),
    ),
    more: computed(() => {
      const evidence = (parts.evidence.value ?? []).filter(({ body }) => !body.isOut).length
      const actions = (parts.actions.value ?? []).filter(({ body }) => body.dropped === null).length
      const row = (to: string, words: string) => ({ id: to, to: `/writing/${id()}/${to}`, words })
      // Nothing new to send is no reason not to change who signs, as where an office has no holder.
      const isWaiting = stands.value.is === 'withLeadMember' && parts.hasNothingNew.value
      return [
        row('evidence', t('evidence', { n: evidence })),
        row('actions', t('actions', { n: actions })),
        row('last-year', t('lastYear')),
        ...(mayArrange.value && isWaiting ? [row('send', t('whoSigns'))] : []),
      ]
    }),
  }
}
