/** Checks a receipt in the browser. The file stays here; the public keys are kept for the next time. */
import { computed, ref, shallowRef } from 'vue'
import {
  checkReceipt,
  publishedKeys,
  type PublishedKeys,
} from '../../../shared/self-view/check-receipt.ts'
import { acts } from '../../../shared/self-view/manifest.ts'
import type { Checked, Receipt } from '../../../shared/self-view/receipt.ts'
import { useDoing } from '../../local/doing.ts'
import { call, Offline } from '../../session/api.ts'
import { browser } from '../../session/browser.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { useReading } from '../../ui/reading.ts'
import { receiptCode } from '../../ui/receipt-code.ts'
import { commonWords } from '../../ui/words-common.ts'
import { scaleWords, valueWords } from '../../ui/words-scales.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { verify } from './subtle.ts'
import { notCheckedFor, numbersUnopened, sectionsRead } from './verify-view.ts'
import { faultWords, verifyWords } from './words-verify.ts'

const kept = 'tellback:receipt-keys'

/** From the server, or as it said them last. Throws `Offline`. */
async function readKeys(): Promise<PublishedKeys> {
  try {
    const keys = await call(browser, publishedKeys, 'GET', '/api/receipts/key')
    browser.storage.set(kept, JSON.stringify(keys))
    return keys
  } catch (error) {
    const known = publishedKeys.safeParse(asJson(browser.storage.get(kept) ?? ''))
    if (error instanceof Offline && known.success) return known.data
    throw error
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No receipt: the check says so.
    return null
  }
}

export function useVerify() {
  const t = useWords(verifyWords)
  const tFault = useWords(faultWords)
  const tRole = useWords(roleWords)
  const tCommon = useWords(commonWords)
  const tScale = useWords(scaleWords)
  const tValue = useWords(valueWords)
  const reading = useReading()
  const { isBusy, trouble, run } = useDoing()
  const found = shallowRef<Checked | null>(null)
  const file = shallowRef<File | null>(null)
  const isUnreadable = ref(false)
  const result = ref<HTMLElement | null>(null)

  async function check() {
    const given = file.value
    found.value = null
    isUnreadable.value = false
    if (!given) return
    await run(async () => {
      // Moved, or taken away since it was chosen.
      const text = await given.text().catch(() => null)
      if (text === null) isUnreadable.value = true
      else found.value = await checkReceipt(asJson(text), await readKeys(), verify)
    })
  }

  function take(event: Event) {
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    file.value = target.files?.[0] ?? null
    void check()
  }

  function sayOpened(one: Receipt): string {
    const numbers = numbersUnopened(one)
    const [n, total] = [numbers.length, one.text.sections.length]
    return n ? t('openedNot', { n, total, sections: numbers.join(', ') }) : t('openedAll')
  }
  const read = computed(() => {
    if (found.value?.is !== 'good') return []
    return sectionsRead(found.value.receipt, {
      title: ({ standard, easy }) => chooseWords([standard, easy], reading.easyRead),
      judgement: (name, value) => t('judgement', { scale: tScale(name), value: tValue(value) }),
      evidence: (what) => t('evidence', { what }),
    })
  })
  const facts = computed<Fact[]>(() => {
    if (found.value?.is !== 'good') return []
    const { manifest, at, confirmed, log, hash, confirms } = found.value.receipt
    const { signer, council, version, statement, reservation } = manifest
    const said = { council: council.name, version }
    return [
      { name: t('who'), words: signer.name },
      { name: t('office'), words: signer.post ?? tRole(signer.role) },
      { name: t('council'), words: t('version', said) },
      { name: t('when'), words: sayMoment(at) },
      { name: t('how'), words: t(confirmed.by) },
      { name: t('words'), words: statement.text },
      ...(reservation === null
        ? []
        : [
            {
              name: t(acts[statement.name] === 'reserve' ? 'doubts' : 'wrote'),
              words: reservation,
            },
          ]),
      { name: t('opened'), words: sayOpened(found.value.receipt) },
      ...(confirms === null
        ? []
        : [{ name: t('beside'), words: t('besideEarlier', { number: receiptCode(confirms) }) }]),
      { name: t('log'), words: `${String(log.position)}, ${log.head.slice(0, 16)}` },
      { name: t('hash'), words: hash.slice(0, 16) },
    ]
  })

  return {
    ...{ t, isBusy, found, facts, read, result, take, check },
    back: { words: tCommon('home'), to: '/' },
    notChecked: computed(() => {
      if (isUnreadable.value) return t('unreadable')
      return trouble.value ? t(notCheckedFor(trouble.value)) : ''
    }),
    fault: computed(() => (found.value?.is === 'bad' ? tFault(found.value.fault) : '')),
    sections: computed(() => (found.value?.is === 'bad' ? [...found.value.sections] : [])),
  }
}
