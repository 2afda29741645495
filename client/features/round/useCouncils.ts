/** The councils of the region, and adding some. Those that were added leave the box, so that a try that stopped can carry on. */
import { computed, ref } from 'vue'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { sayShortDay } from '../../ui/days.ts'
import { dayOf } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { readCouncils } from './council-lines.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { setupWords } from './words-round.ts'

export function useCouncils() {
  const t = useWords(setupWords)
  const region = useDeskRegion()
  const { desk } = useDesk(region)
  const today = dayOf(useNow().value)
  const { isBusy, trouble, run } = useDoing()

  const councils = computed(() => desk.value?.councils ?? [])
  const rows = computed(() =>
    councils.value
      .map(({ id, body }) => ({
        id,
        to: `/councils/${id}`,
        words: body.name,
        ...(body.to && { note: t('ended', { day: sayShortDay(body.to, today) }) }),
      }))
      .sort((a, b) => a.words.localeCompare(b.words, 'en-GB')),
  )
  const state = computed(() => (!region.value ? 'notYours' : desk.value ? 'here' : 'loading'))

  const pasted = ref('')
  const error = ref<string>()
  const errorList = computed(() => (error.value ? [{ id: 'pasted', words: error.value }] : []))
  const made = ref<string[]>([])
  const madeWords = computed(() => {
    if (made.value.length === 0) return ''
    return trouble.value
      ? t('madeSome', { names: made.value.join(', ') })
      : t('made', { n: made.value.length })
  })

  function judge(): string[] {
    const known = councils.value.map(({ body }) => body.name)
    const { names, there, tooLong } = readCouncils(pasted.value, known)
    const [double] = there
    error.value =
      tooLong !== null
        ? t('pasteCouncilsLong', { line: tooLong })
        : names.length > 0
          ? undefined
          : double
            ? t('alreadyThere', { name: double })
            : t('pasteCouncilsWrong')
    return error.value ? [] : names
  }

  // The same name keeps its id from try to try.
  const ids = new Map<string, string>()
  async function add(): Promise<void> {
    made.value = []
    const names = judge()
    const place = region.value
    if (names.length === 0 || !place) return
    await run(async () => {
      for (const [index, name] of names.entries()) {
        const id = ids.get(name) ?? makeId()
        ids.set(name, id)
        await makeNow('council', id, { region: place, name, from: today })
        made.value.push(name)
        pasted.value = names.slice(index + 1).join('\n')
      }
    })
  }
  return { t, state, rows, pasted, error, errorList, trouble, madeWords, isBusy, add }
}
