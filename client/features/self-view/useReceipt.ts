/** The receipt of one signature, to read, to print and to keep as a file that anybody can check. */
import { computed } from 'vue'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { receipt, type Receipt, receiptOf } from '../../../shared/self-view/receipt.ts'
import { useDoing } from '../../local/doing.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { call } from '../../session/api.ts'
import { browser } from '../../session/browser.ts'
import { useSession } from '../../session/session.ts'
import { sayDate, sayMoment } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { receiptCode } from '../../ui/receipt-code.ts'
import { saveFile } from '../../ui/save-file.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { fileNameOf, groupsOf, ringOf, sinceSigned, titleOf, voidedBy } from './receipt-view.ts'
import { howWords, receiptWords } from './words-receipt.ts'

export function useReceipt(id: () => string) {
  const t = useWords(receiptWords)
  const tHow = useWords(howWords)
  const tRole = useWords(roleWords)
  const session = useSession()
  const sync = useSync()
  const { isBusy, trouble, run } = useDoing()
  const signature = useRecord<Signature>('signature', id)
  // No visit, no editions: an empty place would stand for all of them.
  const editions = useRecords<Edition>('edition', () => ({
    challenge: signature.value?.body.challenge ?? id(),
  }))
  const signed = computed(() => signature.value?.body)
  const edition = computed(() => editions.value?.find((one) => one.id === signed.value?.edition))

  const isYours = computed(() => signed.value?.manifest.signer.person === session.person)
  const title = computed(() => {
    if (!signed.value) return t('title')
    const { yours, others } = titleOf(signed.value)
    return isYours.value ? t(yours) : t(others, { name: signed.value.manifest.signer.name })
  })
  const whole = computed(() => {
    const list = signed.value?.manifest
    return list ? t('whole', { council: list.council.name, n: list.version }) : ''
  })
  function sayOpened(unopened: readonly string[]): string {
    if (unopened.length === 0) return t('openedAll')
    const numbers = unopened.map(
      (key) => edition.value?.body.sections.find((one) => one.key === key)?.number ?? key,
    )
    return t('openedNot', { sections: numbers.join(', ') })
  }
  const facts = computed((): Fact[] => {
    const { value } = signed
    if (!value) return []
    const { signer, council, version } = value.manifest
    return [
      { name: t('signedBy'), words: signer.name },
      { name: t('as'), words: `${signer.post ?? tRole(signer.role)}, ${council.name}` },
      { name: t('since'), words: `${sayDate(signer.since)} ${signer.since.slice(0, 4)}` },
      { name: t('version'), words: String(version) },
      { name: t('when'), words: sayMoment(value.at) },
      { name: t('how'), words: tHow(value.confirmed.by) },
      { name: t('opened'), words: sayOpened(value.unopened) },
      ...(value.confirms ? [{ name: t('beside'), words: t('besideEarlier') }] : []),
    ]
  })
  const codes = computed((): Fact[] => {
    const { value } = signed
    if (!value) return []
    const log = value.seal?.log
    const head = log && groupsOf(log.head, 4)
    return [
      { name: t('number'), words: receiptCode(id()), code: true },
      { name: t('seal'), words: groupsOf(value.hash, 16), code: true },
      ...(log && head
        ? [{ name: t('log'), words: t('logWords', { n: log.position, head }), code: true as const }]
        : []),
    ]
  })
  const since = computed(() => {
    const { value } = signed
    const later = value && sinceSigned(value, editions.value ?? [])
    if (!later) return null
    const was = value.manifest.version
    const { number: n, paragraphs } = later
    return {
      words: paragraphs ? t('now', { was, n, paragraphs }) : t('nowOther', { was, n }),
      to: `/self-view/${later.edition}`,
      open: t('seeNew', { n }),
    }
  })
  const voided = computed(() => {
    const why = signed.value && voidedBy(signed.value, edition.value?.body)
    if (!why) return ''
    return why.is === 'returned' ? t('returned', { when: sayMoment(why.at) }) : t('replaced')
  })
  const ring = computed(() => signature.value && ringOf(signature.value, edition.value?.body))
  const isSealed = computed(() => (signed.value?.seal ?? null) !== null)
  /** Somebody whose office has ended has no editions: the server gives the text they signed. */
  const isTextHere = computed(() => !signed.value || !editions.value || edition.value !== undefined)
  async function save(): Promise<void> {
    const { value } = signed
    if (!value) return
    const keep = (one: Receipt | null) => {
      if (!one) return
      saveFile(fileNameOf(value.manifest), `${JSON.stringify(one, null, 2)}\n`, 'application/json')
    }
    if (edition.value) keep(receiptOf(id(), value, edition.value.body))
    else
      await run(async () => {
        keep(await call(browser, receipt, 'GET', `/api/receipts/${id()}`))
      })
  }
  return {
    ...{
      t,
      sync,
      title,
      whole,
      facts,
      codes,
      since,
      voided,
      ring,
      isSealed,
      isTextHere,
      save,
      isBusy,
      trouble,
    },
    statement: computed(() => signed.value?.manifest.statement.text ?? ''),
    reservation: computed(() => signed.value?.manifest.reservation ?? ''),
    back: computed(() => {
      const { value } = edition
      return value
        ? { words: t('back'), to: `/self-view/${value.id}` }
        : { words: t('backAll'), to: '/self-view' }
    }),
    state: computed((): 'loading' | 'none' | 'here' => {
      if (signed.value) return 'here'
      return signature.value === null && !sync.loading ? 'none' : 'loading'
    }),
    print: () => globalThis.print(),
  }
}
