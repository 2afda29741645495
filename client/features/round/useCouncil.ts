/** One council: correcting its name and code, and ending it when another follows. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { onsCode } from '../../../shared/records/council.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { useFilled } from './useEdit.ts'
import { setupWords } from './words-round.ts'

export function useCouncil(id: () => string) {
  const t = useWords(setupWords)
  const router = useRouter()
  const region = useDeskRegion()
  const { desk } = useDesk(region)
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'name' | 'ons' | 'to'>()

  const council = computed(() => desk.value?.councils.find((one) => one.id === id()))
  const state = computed(() => {
    if (!region.value) return 'notYours'
    return !desk.value ? 'loading' : council.value ? 'here' : 'notHere'
  })
  const form = useFilled(
    () => council.value?.body,
    { name: '', ons: '', to: '', successor: '' },
    (body) => ({ name: body.name, ons: body.ons ?? '', to: '', successor: '' }),
  )
  const heirs = computed(() =>
    (desk.value?.councils ?? [])
      .filter((one) => one.id !== id() && one.body.to === null)
      .map((one) => ({ value: one.id, words: one.body.name })),
  )

  async function rename(): Promise<void> {
    const name = form.name.trim()
    const ons = form.ons.trim().toUpperCase() || null
    const isCode = ons === null || onsCode.safeParse(ons).success
    const said = {
      name: name ? undefined : t('nameWrong'),
      ons: isCode ? undefined : t('onsWrong'),
    }
    if (!judge(said)) return
    const work = async () => {
      const { body } = council.value ?? {}
      if (body?.name !== name) await commandNow('council', 'rename', { name }, { record: id() })
      if (body?.ons !== ons) await commandNow('council', 'code', { ons }, { record: id() })
    }
    if (await run(work)) await router.push('/councils')
  }
  async function end(): Promise<void> {
    if (!judge({ to: form.to ? undefined : t('endDayWrong') })) return
    const args = { to: form.to, successor: form.successor || null }
    if (await run(() => commandNow('council', 'end', args, { record: id() })))
      await router.push('/councils')
  }

  const name = computed(() => council.value?.body.name ?? '')
  const isStanding = computed(() => council.value?.body.to === null)
  return { t, state, name, isStanding, form, heirs, errors, list, trouble, isBusy, rename, end }
}
