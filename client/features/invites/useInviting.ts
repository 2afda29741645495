/**
 * The form that invites: read first, looked at line by line, then made one after the other. When it
 * stops in the middle it knows who was made, and carries on with the rest.
 */
import { computed, reactive, ref, watch } from 'vue'
import { useCodes } from '../../local/codes.ts'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { openLetterbox } from '../../local/pass-on.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { groupFrom, makeInvites, type Plan, type Terms } from './making.ts'
import { type PastedLine, readLines, readOne } from './paste.ts'
import { hasGroup, planFor, previewLines, teamRoles, willBeMade } from './preview.ts'
import type { Invited } from './useOffice.ts'
import { inviteWords } from './words-invites.ts'

export type How = 'one' | 'paste'

export function useInviting(id: () => string, how: () => How, invited: Invited) {
  const t = useWords(inviteWords)
  const { mint } = useCodes()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<string>()
  const form = reactive({ role: 'expert', group: '', name: '', email: '', names: '' })

  const lines = ref<readonly PastedLine[] | null>(null)
  const choices = reactive<Record<number, string>>({})
  const previews = computed(() =>
    lines.value
      ? previewLines(lines.value, invited.people.value ?? [], invited.rows.value, choices)
      : null,
  )
  const makeable = computed(() => previews.value?.filter(willBeMade) ?? [])

  // A changed word is another list: what was looked at before no longer counts.
  watch([() => form.names, () => form.name, () => form.email, how], () => {
    lines.value = null
    for (const line of Object.keys(choices)) delete choices[Number(line)]
  })

  const choose = (line: number, choice: string) => {
    choices[line] = choice
  }

  function check(): void {
    made.value = []
    rest.value = []
    trouble.value = null
    const read = how() === 'one' ? [readOne(form.name, form.email)] : readLines(form.names)
    const [only] = read
    const isFine =
      how() === 'one'
        ? judge({
            name: only?.wrong === 'noName' ? t('namesWrong') : undefined,
            email: only?.wrong === 'notEmail' ? t('wrong', { why: t('notEmail') }) : undefined,
          })
        : judge({ names: read.length === 0 ? t('namesWrong') : undefined })
    lines.value = isFine ? read : null
  }

  const made = ref<Plan[]>([])
  const rest = ref<Plan[]>([])
  let terms: Terms | undefined

  async function makeAll(): Promise<void> {
    const asked = (previews.value ?? []).filter(({ is }) => is === 'ask')
    const say = (line: number) => (how() === 'one' ? t('sameWrongOne') : t('sameWrong', { line }))
    const wrong = asked.map(({ line }) => [`same-${line}`, say(line)] as const)
    const region = invited.region.value
    if (!judge(Object.fromEntries(wrong)) || !region) return
    const group = hasGroup(form.role) ? groupFrom(form.group) : null
    const from = invited.today.value
    terms = { region, challenge: id(), role: roleOf(form.role), group, from }
    rest.value = makeable.value.map((one) => planFor(one, makeId))
    made.value = []
    await carryOn()
  }

  async function carryOn(): Promise<void> {
    const set = terms
    if (!set) return
    const isDone = await run(async () => {
      await makeInvites([...rest.value], set, makeNow, (plan) => {
        made.value.push(plan)
        rest.value = rest.value.filter((one) => one !== plan)
      })
      await openLetterbox(set.region, set.challenge)
      await mint(made.value.map(({ invite }) => invite))
    })
    if (isDone) clear()
  }

  /** What was made leaves the form; lines that were wrong stay to be mended. */
  function clear(): void {
    const wrong = new Set(
      previews.value?.filter(({ is }) => is === 'wrong').map(({ line }) => line),
    )
    const kept = form.names.split(/\r\n|[\r\n\u2028\u2029]/).filter((_, at) => wrong.has(at + 1))
    form.names = how() === 'paste' ? kept.join('\n') : form.names
    form.name = form.email = ''
    lines.value = null
  }

  return {
    t,
    form,
    errors,
    list,
    trouble,
    isBusy,
    previews,
    makeable,
    choices,
    choose,
    check,
    makeAll,
    made,
    rest,
    carryOn,
  }
}

/** The select holds nothing but the roles of a team. */
const roleOf = (value: string): Terms['role'] => teamRoles.find((one) => one === value) ?? 'expert'
