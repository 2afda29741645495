/** Writing down who was told. Kept while it is written; making the note tells nobody by itself. */
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { current } from '../../local/here.ts'
import { keepJotting, readJotting } from '../../local/jotting.ts'
import { dayOf, instantAt, timeOf } from '../../ui/days.ts'
import { useErrors } from '../../ui/errors.ts'
import type { SaveState } from '../../ui/save-state.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useNumbers } from './useNumbers.ts'
import { worriedWords } from './words-worried.ts'

type Note = { toldWhom: string | null; toldAt: string; words: string; staff?: string | null }

const name = 'concern'
const people = ['emergency', 'lead', 'deputy', 'council', 'somebodyElse'] as const
const typingMs = 200

const wallClock = (instant: string) => `${dayOf(instant)}T${timeOf(instant)}`

export function useNote() {
  const t = useWords(worriedWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const { numbers } = useNumbers()
  const { errors, list, judge } = useErrors<'whom' | 'when'>()
  const { isBusy, trouble, run } = useDoing()
  const toldWhom = ref<string | null>(null)
  const toldAt = ref(wallClock(new Date().toISOString()))
  const words = ref('')
  const staff = ref<string | null>(null)
  const kept = ref<SaveState>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDone = false

  const visit = computed(() => numbers.value?.[0])
  const whom = computed(() => {
    const { lead, deputy } = visit.value ?? {}
    return [
      { value: 'emergency', words: t('emergency') },
      ...(lead ? [{ value: 'lead', words: t('lead', { name: lead.name }) }] : []),
      ...(deputy ? [{ value: 'deputy', words: t('deputy', { name: deputy.name }) }] : []),
      { value: 'council', words: t('council') },
      { value: 'somebodyElse', words: t('somebodyElse') },
    ]
  })

  async function keepDraft() {
    clearTimeout(timer)
    if (isDone) return
    const note: Note = {
      ...{ toldWhom: toldWhom.value, toldAt: toldAt.value },
      ...{ words: words.value, staff: staff.value },
    }
    try {
      await keepJotting(name, note)
      kept.value = 'saved'
    } catch {
      kept.value = 'not-saved' // it stands in the form; the person is told not to close
    }
  }
  const onHide = () => void keepDraft()

  let isReadingBack = false
  watch(
    [toldWhom, toldAt, words, staff],
    () => {
      if (isReadingBack) return
      kept.value = undefined
      clearTimeout(timer)
      timer = setTimeout(onHide, typingMs)
    },
    { flush: 'sync' },
  )
  async function readBack() {
    const before = await readJotting<Note>(name).catch(() => null)
    // Typed in the meantime: that is newer.
    if (!before || timer) return
    isReadingBack = true
    toldWhom.value = before.toldWhom
    toldAt.value = before.toldAt
    words.value = before.words
    staff.value = before.staff ?? null
    isReadingBack = false
  }
  // After a reload the phone is opened a moment later than the page.
  watch(current, (phone) => phone && void readBack(), { immediate: true })
  addEventListener('pagehide', onHide)
  onScopeDispose(() => {
    removeEventListener('pagehide', onHide)
    if (timer) void keepDraft()
  })

  async function keep() {
    const chosen = people.find((one) => one === toldWhom.value)
    const [day = '', time = ''] = toldAt.value.split('T')
    const at = day && time ? instantAt(day, time.slice(0, 5)) : undefined
    const isFine = judge({
      whom: chosen ? undefined : t('whomMissing'),
      when: at ? undefined : t('whenMissing'),
    })
    const where = visit.value
    if (!isFine || !at || !chosen || !where) return
    const said = /\S/u.test(words.value) ? cleanText(words.value) : null
    await run(async () => {
      const { region, challenge } = where
      const aboutHostStaff = staff.value === 'yes'
      const args = { region, challenge, toldWhom: chosen, toldAt: at, words: said, aboutHostStaff }
      const { record } = await command('concern', 'record', args)
      isDone = true
      await keepJotting(name, null)
      await router.replace(`/worried/note/${record}`)
    })
  }

  return {
    ...{ t, toldWhom, toldAt, words, staff, whom, errors, list, isBusy, keep },
    back: { words: tCommon('back'), to: '/worried' },
    state: computed<SaveState | undefined>(() => (trouble.value ? 'not-saved' : kept.value)),
  }
}
