/** Adding councils to a round: one challenge each. Those added leave the list, so a stop loses nothing. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { setupWords } from './words-round.ts'

export function useRoundCouncils(id: () => string) {
  const t = useWords(setupWords)
  const router = useRouter()
  const region = useDeskRegion()
  const { rounds, desk } = useDesk(region)
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'councils'>()

  const round = computed(() => rounds.value?.find((one) => one.id === id()))
  const state = computed(() => {
    if (!region.value) return 'notYours'
    if (!rounds.value || !desk.value) return 'loading'
    return round.value ? 'here' : 'notHere'
  })
  const standing = computed(() => (desk.value?.councils ?? []).filter(({ body }) => !body.to))
  const choices = computed(() => {
    const inRound = (desk.value?.challenges ?? [])
      .filter(({ body }) => body.round === id() && body.stage !== 'withdrawn')
      .map(({ body }) => body.council)
    return standing.value
      .filter((one) => !inRound.includes(one.id))
      .map((one) => ({ value: one.id, words: one.body.name }))
      .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))
  })

  const chosen = ref<string[]>([])
  const ids = new Map<string, string>()
  async function add(): Promise<void> {
    const found = round.value
    if (!judge({ councils: chosen.value.length ? undefined : t('addWrong') }) || !found) return
    const { region: place, service } = found.body
    const isDone = await run(async () => {
      for (const council of [...chosen.value]) {
        const record = ids.get(council) ?? makeId()
        ids.set(council, record)
        await makeNow('challenge', record, { region: place, council, round: found.id, service })
        chosen.value = chosen.value.filter((one) => one !== council)
      }
    })
    if (isDone) await router.push(`/round/${id()}`)
  }

  const name = computed(() => round.value?.body.name ?? '')
  const hasCouncils = computed(() => standing.value.length > 0)
  return { t, state, name, hasCouncils, choices, chosen, errors, list, trouble, isBusy, add }
}
