/** The form that gives a role; what it asks for follows from the role. */
import { computed, reactive } from 'vue'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useErrors } from '../../ui/errors.ts'
import { groupFrom } from './making.ts'
import { type Body, bodyOf, hasService, roleFrom, rolesOf, serviceFrom } from './people-view.ts'
import { hasGroup } from './preview.ts'
import type { OnePerson } from './usePerson.ts'

type Field =
  | 'appoint-role'
  | 'appoint-council'
  | 'appoint-challenge'
  | 'appoint-service'
  | 'appoint-from'
  | 'appoint-to'

export function useAppoint(id: () => string, { t, region, today, roleName }: OnePerson) {
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<Field>()
  const blank = {
    role: '',
    council: '',
    challenge: '',
    service: '',
    post: '',
    group: '',
    from: today.value,
    to: '',
  }
  const form = reactive({ ...blank })

  const groups = computed<Record<Body, string>>(() => ({
    council: t('forCouncil'),
    challenge: t('forChallenge'),
    region: t('forRegion'),
  }))
  const choices = computed(() =>
    (['council', 'challenge', 'region'] as const).flatMap((body) =>
      rolesOf(body).map((value) => ({ value, words: roleName(value), group: groups.value[body] })),
    ),
  )
  const role = computed(() => roleFrom(form.role))
  const body = computed(() => role.value && bodyOf(role.value))
  const asksGroup = computed(() => hasGroup(form.role))

  const asksService = computed(() => hasService(form.role))
  const services = computed(() => [
    { value: 'adults', words: t('serviceAdults') },
    { value: 'children', words: t('serviceChildren') },
    { value: 'both', words: t('serviceBoth') },
  ])

  /** The id that was tried, and with what: asked again it is the same, and other words are another role. */
  let tried: { record: string; of: string } | undefined
  async function give(): Promise<void> {
    const chosen = role.value
    const isFine = judge({
      'appoint-role': chosen ? undefined : t('roleWrong'),
      'appoint-council': body.value === 'council' && !form.council ? t('councilWrong') : undefined,
      'appoint-challenge':
        body.value === 'challenge' && !form.challenge ? t('challengeWrong') : undefined,
      'appoint-service': asksService.value && !form.service ? t('serviceWrong') : undefined,
      'appoint-from': form.from ? undefined : t('fromWrong'),
      'appoint-to': form.to && form.to <= form.from ? t('toWrong') : undefined,
    })
    if (!isFine || !chosen) return
    const args = {
      region: region.value,
      council: body.value === 'council' ? form.council : null,
      challenge: body.value === 'challenge' ? form.challenge : null,
      person: id(),
      role: chosen,
      group: asksGroup.value ? groupFrom(form.group) : null,
      post: form.post.trim() || null,
      service: asksService.value ? serviceFrom(form.service) : null,
      from: form.from,
      to: form.to || null,
    }
    const of = JSON.stringify(args)
    const { record } = (tried = tried?.of === of ? tried : { record: makeId(), of })
    if (!(await run(() => makeNow('appointment', record, args)))) return
    tried = undefined
    Object.assign(form, blank)
  }
  return {
    ...{ form, choices, body, asksGroup, asksService, services },
    ...{ errors, list, trouble, isBusy, give },
  }
}
