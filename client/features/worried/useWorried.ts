/** "I am worried about someone": calls first. Nothing has to be filled in, and nothing here sends anything. */
import { computed } from 'vue'
import { sayDate, sayDay, sayTime } from '../../ui/dates.ts'
import { useNow } from '../../ui/now.ts'
import type { PictureName } from '../../ui/pictures.ts'
import { useReading } from '../../ui/reading.ts'
import { telephone } from '../../ui/telephone.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useNotes } from './useNotes.ts'
import { useNumbers } from './useNumbers.ts'
import { doNotDoThis, doNotPictures, doPictures, doThis, worriedWords } from './words-worried.ts'

/** Visits that stand open; whoever has more finds the others folded below. */
const mostOpen = 3

export function useWorried() {
  const t = useWords(worriedWords)
  const tCommon = useWords(commonWords)
  const { visits: found, tellable, meant, ring, isRung, isOfVisit } = useNumbers()
  const kept = useNotes()
  const now = useNow()
  const reading = useReading()

  const visits = computed(() =>
    (found.value ?? []).map(({ challenge, council, numbers, knownOn }, _at, all) => ({
      challenge,
      // Of more than one visit each says whose numbers these are.
      title: all.length > 1 ? (council ? t('visitTo', { council }) : t('visit')) : '',
      since: knownOn === null ? '' : t('numbersSince', { day: sayDay(knownOn, now.value) }),
      lead: { ...numbers.lead, to: telephone(numbers.lead.phone) },
      deputy: { ...numbers.deputy, to: telephone(numbers.deputy.phone) },
      outside: numbers.outside
        ? { ...numbers.outside, to: telephone(numbers.outside.phone) }
        : null,
      council: [
        {
          words: t('councilDay', { name: numbers.council.name, phone: numbers.council.day }),
          to: telephone(numbers.council.day),
        },
        {
          words: t('councilNight', { name: numbers.council.name, phone: numbers.council.night }),
          to: telephone(numbers.council.night),
        },
      ],
    })),
  )
  const first = computed(() =>
    visits.value.find(({ challenge }) => challenge === meant.value?.challenge),
  )
  const notes = computed(() =>
    (kept.value ?? []).map(({ id, progress }) => ({
      id,
      to: `/worried/note/${id}`,
      words: progress
        ? t('sentOn', { day: sayDate(progress.receivedAt), time: sayTime(progress.receivedAt) })
        : t('notSent'),
    })),
  )

  const helps = computed(() => {
    const { lead, outside } = first.value ?? {}
    const staff = !lead
      ? t('aboutStaffAny')
      : outside
        ? t('aboutStaffOutside', { name: lead.name, outside: outside.name })
        : t('aboutStaff', { name: lead.name })
    return [...doThis.map((key) => t(key)), ...(visits.value.length ? [staff] : [])]
  })
  const helpsNot = computed(() => doNotDoThis.map((key) => t(key)))
  const draw = (points: readonly string[], pictures: readonly PictureName[]) =>
    points.map((words, at) => ({ words, picture: pictures[at] ?? 'hand' }))

  return {
    ...{ t, first, notes, isRung, helps, helpsNot },
    hasPictures: computed(() => reading.easyRead && reading.pictures),
    pictured: computed(() => [
      ...draw(helps.value, doPictures),
      ...draw(helpsNot.value, doNotPictures),
    ]),
    open: computed(() => visits.value.slice(0, mostOpen)),
    folded: computed(() => visits.value.slice(mostOpen)),
    mayTell: computed(() => tellable.value.length > 0),
    /** Said when no numbers are here: of somebody with a telephone, as soon as we know one. */
    noNumbers: computed(() => {
      if (!found.value || visits.value.length) return null
      if (isRung.value) return null
      const one = ring.value
      if (!one) return { words: t('noNumbers'), call: '', to: '' }
      // Who takes part in no visit has no numbers of one to wait for.
      const words = t(isOfVisit.value ? 'noNumbersRing' : 'noVisitRing', one)
      return { words, call: t('callNumber', one), to: telephone(one.phone) }
    }),
    back: computed(() => ({ words: tCommon('back'), to: backTo() })),
  }
}

/** Where the person was: the worry is reached from every screen, and must not lose their place. */
function backTo(): string {
  // vue-router keeps the address before this one in the state of the history entry.
  const { back } = (history.state ?? {}) as { back?: unknown }
  return typeof back === 'string' && !back.startsWith('/worried') ? back : '/'
}
