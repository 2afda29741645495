/** This person's passkeys: the list is the server's, and adding or removing one asks who it is. */
import * as z from 'zod/mini'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { hashOfAct, keyAct, type Proof } from '../../../shared/proof.ts'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { hasKeys, type KeyTrouble, makeKey, NoKey } from '../../local/keys.ts'
import { makeId } from '../../local/make.ts'
import { anything, call } from '../../session/api.ts'
import { browser } from '../../session/browser.ts'
import { useSession } from '../../session/session.ts'
import { sayDay, sayMoment } from '../../ui/dates.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { passkeyWords } from './words-passkeys.ts'

const listSchema = z.looseObject({
  passkeys: z.array(
    z.looseObject({
      ...{ id: z.string(), name: z.string(), madeAt: z.string() },
      usedAt: z.nullable(z.string()),
    }),
  ),
  adding: z.enum(['now', 'proof', 'signIn', 'settling', 'people']),
})
const optionsSchema = z.looseObject({ challenge: z.string() })

/** What waits for somebody to show that it is them. */
type Confirming = { id: string; hash: string; what: 'add' | 'remove'; key: string | null }

const most = 10

export function usePasskeys() {
  const t = useWords(passkeyWords)
  const tCommon = useWords(commonWords)
  const session = useSession()
  const { isBusy, trouble, run } = useDoing()
  const { errors, judge } = useErrors<'key-name' | 'new-name'>()
  const found = shallowRef<z.infer<typeof listSchema>>()
  const confirming = shallowRef<Confirming | null>(null)
  const open = ref<{ id: string; as: 'rename' | 'remove' } | null>(null)
  const name = ref('')
  const newName = ref('')
  const keyTrouble = ref<KeyTrouble | null>(null)
  const note = ref('')

  const read = () =>
    run(async () => {
      found.value = await call(browser, listSchema, 'GET', '/api/passkeys')
    })

  function begin(what: Confirming['what'], key: string | null) {
    const id = makeId()
    const act = keyAct(id, what === 'add' ? 'register' : 'remove', key ?? session.person ?? '')
    confirming.value = { id, hash: hashOfAct(act), what, key }
  }

  async function add() {
    note.value = ''
    keyTrouble.value = null
    if (!judge({ 'key-name': name.value.trim() ? undefined : t('nameMissing') })) return
    if (found.value?.adding === 'now') await make()
    else begin('add', null)
  }

  async function make(proved?: { id: string; proof: Proof }) {
    const isDone = await run(async () => {
      const asked = proved ? { confirming: proved } : {}
      const options = await call(browser, optionsSchema, 'POST', '/api/passkeys/options', asked)
      try {
        const response = await makeKey(options)
        const made = { name: name.value.trim(), response }
        await call(browser, anything, 'POST', '/api/passkeys', made)
      } catch (error) {
        if (!(error instanceof NoKey)) throw error
        keyTrouble.value = error.why
      }
    })
    if (!isDone || keyTrouble.value) return
    name.value = ''
    await told(t('added'))
  }

  async function told(words: string) {
    confirming.value = null
    open.value = null
    await read()
    note.value = words
  }

  async function prove(proof: Proof) {
    const asked = confirming.value
    if (!asked) return
    confirming.value = null
    const given = { id: asked.id, proof }
    if (asked.what === 'add') {
      await make(given)
      return
    }
    const path = `/api/passkeys/${asked.key ?? ''}/remove`
    if (await run(() => call(browser, anything, 'POST', path, given))) await told(t('removed'))
  }

  async function rename(id: string) {
    const called = newName.value.trim()
    if (!judge({ 'new-name': called ? undefined : t('nameMissing') })) return
    const change = { name: called }
    if (await run(() => call(browser, anything, 'PUT', `/api/passkeys/${id}`, change)))
      await told(t('renamed'))
  }

  function look(id: string, as: 'rename' | 'remove') {
    note.value = ''
    open.value = { id, as }
    newName.value = found.value?.passkeys.find((one) => one.id === id)?.name ?? ''
  }

  onMounted(() => void read())

  return {
    ...{ t, isBusy, errors, name, newName, note, confirming },
    back: { words: tCommon('back'), to: '/me' },
    ...{ read, add, rename, prove, look },
    remove: (id: string) => begin('remove', id),
    close: () => {
      confirming.value = null
      open.value = null
    },
    isOpen: (id: string, as: 'rename' | 'remove') => open.value?.id === id && open.value.as === as,
    isAdding: computed(() => confirming.value?.what === 'add'),
    isEnough: computed(() => (found.value?.passkeys.length ?? 0) >= most),
    mayMake: hasKeys(),
    /** Why none can be added as it stands; what to do is said with it. */
    notYet: computed(() => {
      const adding = found.value?.adding
      return adding === 'now' || adding === 'proof' || !adding ? null : adding
    }),
    /** Two people can say that it is them: they have one that can be lost, or can get none alone. */
    mayBeVouchedFor: computed(
      () =>
        !!found.value?.passkeys.length ||
        found.value?.adding === 'people' ||
        found.value?.adding === 'settling',
    ),
    keys: computed(() =>
      found.value?.passkeys.map(({ id, name: called, madeAt, usedAt }) => ({
        ...{ id, name: called, made: t('made', { day: sayDay(madeAt.slice(0, 10)) }) },
        used: usedAt ? t('used', { moment: sayMoment(usedAt) }) : t('neverUsed'),
      })),
    ),
    keySaid: computed(() => keyTrouble.value && t(keyTrouble.value)),
    isOffline: computed(() => trouble.value === 'offline' && !found.value),
    trouble: computed(() => {
      const why = trouble.value
      if (why === null || isNotKept(why) || (why === 'offline' && !found.value)) return null
      return why === 'bad-fields' || why === 'forbidden' ? ('not-proved' as const) : why
    }),
  }
}
