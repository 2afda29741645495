/** Writing down who was told. Kept while it is written; making the note tells nobody by itself. */
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { isForOutside } from '../../../shared/records/concern.ts'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { NotSaved } from '../../local/connection.ts'
import { useDoing } from '../../local/doing.ts'
import { current } from '../../local/here.ts'
import { keepJotting, readJotting } from '../../local/jotting.ts'
import { dayOf, instantAt, timeOf } from '../../ui/days.ts'
import { useErrors } from '../../ui/errors.ts'
import type { SaveState } from '../../ui/save-state.ts'
import { telephone } from '../../ui/telephone.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { mayBeTold, useSayTold } from './say-told.ts'
import { useNumbers, whomToRing } from './useNumbers.ts'
import { progressWords } from './words-progress.ts'
import { worriedWords } from './words-worried.ts'

type Note = {
  which?: string | null
  toldWhom: string | null
  toldAt: string
  words: string
  staff?: string | null
}

const name = 'concern'
const typingMs = 200

const wallClock = (instant: string) => `${dayOf(instant)}T${timeOf(instant)}`

export function useNote() {
  const t = useWords(worriedWords)
  const tCommon = useWords(commonWords)
  const tProgress = useWords(progressWords)
  const router = useRouter()
  const { tellable, meantToTell, ring } = useNumbers()
  const { sayWhom } = useSayTold()
  const { errors, list, judge } = useErrors<'which' | 'whom' | 'when'>()
  const { isBusy, trouble, run } = useDoing()
  const chosen = ref<string | null>(null)
  const toldWhom = ref<string | null>(null)
  const toldAt = ref(wallClock(new Date().toISOString()))
  const words = ref('')
  const staff = ref<string | null>(null)
  const kept = ref<SaveState>()
  const isFull = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDone = false

  const which = computed({
    get: () => chosen.value ?? meantToTell.value?.challenge ?? null,
    set: (challenge: string | null) => (chosen.value = challenge),
  })
  // The visit is settled with the first answer: it never becomes another one under the person's hands.
  watch(toldWhom, () => (chosen.value ??= which.value))
  const visit = computed(() => tellable.value.find((one) => one.challenge === which.value))
  const whom = computed(() => {
    const numbers = visit.value?.numbers
    const said = sayWhom(numbers)
    return mayBeTold(numbers).map((value) => ({ value, words: said[value] }))
  })

  /** Null where it is left open. */
  const aboutHostStaff = computed(() => (staff.value === null ? null : staff.value === 'yes'))
  const told = computed(() => whom.value.find(({ value }) => value === toldWhom.value)?.value)
  const whoReads = computed(() => {
    const note = { toldWhom: told.value ?? null, aboutHostStaff: aboutHostStaff.value }
    if (!isForOutside(note)) return t('whoReads')
    if (staff.value === 'yes') return tProgress('whoReads')
    return tProgress(told.value === 'outside' ? 'whoReadsOutside' : 'whoReadsOpen')
  })

  async function keepDraft() {
    clearTimeout(timer)
    if (isDone) return
    const note: Note = {
      ...{ which: chosen.value, toldWhom: toldWhom.value, toldAt: toldAt.value },
      ...{ words: words.value, staff: staff.value },
    }
    try {
      await keepJotting(name, note)
      kept.value = 'saved'
    } catch (error) {
      // It stands in the form; the person is told not to close.
      isFull.value = error instanceof NotSaved && error.why === 'full'
      kept.value = 'not-saved'
    }
  }
  const onHide = () => void keepDraft()

  let isReadingBack = false
  watch(
    [chosen, toldWhom, toldAt, words, staff],
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
    chosen.value = before.which ?? null
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
    const toldWhom = told.value
    const [day = '', time = ''] = toldAt.value.split('T')
    const at = day && time ? instantAt(day, time.slice(0, 5)) : undefined
    const isFine = judge({
      which: visit.value || !tellable.value.length ? undefined : t('whichMissing'),
      whom: toldWhom ? undefined : t('whomMissing'),
      when: at ? undefined : t('whenMissing'),
    })
    const where = visit.value
    if (!isFine || !at || !toldWhom || !where) return
    const said = /\S/u.test(words.value) ? cleanText(words.value) : null
    await run(async () => {
      const { region, challenge } = where
      const about = { toldWhom, toldAt: at, aboutHostStaff: aboutHostStaff.value }
      const args = { region, challenge, ...about, words: said }
      const { record } = await command('concern', 'record', args)
      isDone = true
      // The note stands; a form that could not be emptied is only offered once more.
      await keepJotting(name, null).catch(() => undefined)
      await router.replace(`/worried/note/${record}`)
    })
  }

  return {
    ...{ t, which, toldWhom, toldAt, words, staff, whom, whoReads, errors, list, isBusy, keep },
    back: { words: tCommon('back'), to: '/worried' },
    isAsked: computed(() => tellable.value.length > 1 || (which.value !== null && !visit.value)),
    visits: computed(() =>
      tellable.value.map(({ challenge, council }) => ({
        value: challenge,
        words: council ? t('visitTo', { council }) : t('visit'),
      })),
    ),
    /** Of the visit meant the lead, or the one outside; else whoever helps: a number is always there. */
    ring: computed(() => {
      const one = whomToRing(visit.value?.numbers, staff.value === 'yes') ?? ring.value
      return one ? { words: t('callNumber', one), to: telephone(one.phone) } : null
    }),
    state: computed<SaveState | undefined>(() => (trouble.value ? 'not-saved' : kept.value)),
    isFull: computed(() => trouble.value === 'full' || isFull.value),
    /** Pressed after the phone had refused: keeps the note if it was to be kept, else what is typed. */
    tryAgain: () => void (trouble.value ? keep() : keepDraft()),
  }
}
