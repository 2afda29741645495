/** The form that starts a round. */
import { computed, reactive } from 'vue'
import { useRouter } from 'vue-router'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { setupWords } from './words-round.ts'

export function useRoundNew() {
  const t = useWords(setupWords)
  const router = useRouter()
  const region = useDeskRegion()
  const { desk } = useDesk(region)
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'name' | 'service'>()
  const form = reactive({ name: '', service: null as string | null })
  const services = computed(() => [
    { value: 'adults', words: t('adults') },
    { value: 'children', words: t('children') },
  ])
  const state = computed(() => (region.value ? 'here' : 'notYours'))

  let id: string | undefined
  async function start(): Promise<void> {
    const name = form.name.trim()
    const isFine = judge({
      name: name ? undefined : t('roundNameWrong'),
      service: form.service ? undefined : t('whichServiceWrong'),
    })
    if (!isFine) return
    const record = (id ??= makeId())
    const args = { region: region.value, name, service: form.service }
    if (!(await run(() => makeNow('round', record, args)))) return
    // In an empty region the next of the four steps comes next, not an empty table.
    const isFirst = desk.value?.challenges.length === 0
    await router.push(isFirst ? '/round' : `/round/${record}`)
  }
  return { t, state, form, services, errors, list, trouble, isBusy, start }
}
