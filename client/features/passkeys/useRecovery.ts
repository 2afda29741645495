/** Whoever lost every passkey asks for help; whoever may vouch for them says that it is them. */
import * as z from 'zod/mini'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { councilsOf } from '../../../shared/vouching.ts'
import { hashOfAct, keyAct, type Proof } from '../../../shared/proof.ts'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { makeId } from '../../local/make.ts'
import { anything, call } from '../../session/api.ts'
import { browser } from '../../session/browser.ts'
import { useSession } from '../../session/session.ts'
import { sayDay } from '../../ui/dates.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { passkeyWords } from './words-passkeys.ts'

const path = '/api/passkeys/recovery'
const recoveries = z.looseObject({
  mine: z.nullable(z.looseObject({ askedAt: z.string(), vouched: z.number() })),
  others: z.array(
    z.looseObject({
      ...{ id: z.string(), name: z.string(), askedAt: z.string() },
      isMine: z.boolean(),
    }),
  ),
})

export function useRecovery() {
  const t = useWords(passkeyWords)
  const session = useSession()
  const now = useNow()
  const { isBusy, trouble, run } = useDoing()
  const found = shallowRef<z.infer<typeof recoveries>>()
  const confirming = shallowRef<{ id: string; hash: string; of: string } | null>(null)
  const note = ref('')

  const read = () =>
    run(async () => {
      found.value = await call(browser, recoveries, 'GET', path)
    })

  async function done(work: () => Promise<unknown>, words: string) {
    note.value = ''
    if (!(await run(work))) return
    await read()
    note.value = words
  }

  function begin(of: string) {
    const id = makeId()
    confirming.value = { id, hash: hashOfAct(keyAct(id, 'vouch', of)), of }
  }

  async function prove(proof: Proof) {
    const asked = confirming.value
    confirming.value = null
    if (!asked) return
    const given = { id: asked.id, proof }
    await done(() => call(browser, anything, 'POST', `${path}/${asked.of}`, given), '')
  }

  onMounted(() => void read())

  return {
    ...{ t, isBusy, note, confirming, begin, prove },
    close: () => (confirming.value = null),
    ask: () => done(() => call(browser, anything, 'POST', path, {}), ''),
    stop: () => done(() => call(browser, anything, 'DELETE', path), t('lostStopped')),
    isOfCouncil: computed(() => councilsOf(session.appointments, now.value).length > 0),
    isAsked: computed(() => !!found.value?.mine),
    said: computed(() => {
      const mine = found.value?.mine
      return mine ? t('lostOpen', { day: sayDay(mine.askedAt.slice(0, 10)), n: mine.vouched }) : ''
    }),
    others: computed(() =>
      (found.value?.others ?? []).map(({ id, name, askedAt, isMine }) => ({
        ...{ id, name, isMine, asked: t('othersAsked', { day: sayDay(askedAt.slice(0, 10)) }) },
      })),
    ),
    trouble: computed(() => {
      const why = trouble.value
      // Without internet the page itself says so.
      if (why === null || why === 'offline' || isNotKept(why)) return null
      return why === 'forbidden' ? ('not-proved' as const) : why
    }),
  }
}
