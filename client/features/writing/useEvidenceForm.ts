/** Adding a piece of evidence or changing one: never over what somebody else wrote unseen. */
import { computed, watch } from 'vue'
import { useRouter } from 'vue-router'
import { cleanJson } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { asArgs, asForm, noPaper, type Paper, type PaperField, wrongIn } from './paper.ts'
import { useParts } from './useParts.ts'
import { paperWords } from './words-evidence.ts'

export function useEvidenceForm(
  id: () => string,
  evidence: () => string | undefined,
  section: () => string | undefined,
) {
  const parts = useParts(id)
  const { body, sayKey } = parts
  const t = useWords(paperWords)
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<PaperField>()
  const first = section()
  const blank = { ...noPaper, base: '', sections: first ? [first] : [] }
  const kept = useKeptForm<Paper & { base: string }>(`evidence:${evidence() ?? id()}`, blank)
  const { form, state } = kept

  const found = computed(() => parts.evidence.value?.find((one) => one.id === evidence()))
  watch(found, (now) => now && kept.fill({ ...asForm(now.body), base: now.body.command }), {
    immediate: true,
  })
  const now = computed(() => found.value?.body)
  /** Somebody else changed it since it was opened here. */
  const hasMoved = computed(
    () => form.base !== '' && !!now.value && form.base !== now.value.command,
  )

  async function give() {
    const args = cleanJson(asArgs(form))
    if (found.value) {
      const options = { record: found.value.id, base: form.base || null }
      await command('evidence', 'change', args, options)
      return
    }
    const { region, council, challenge } = body.value ?? {}
    await command('evidence', 'add', { region, council, challenge, selfView: id(), ...args })
  }
  async function save(): Promise<void> {
    const wrong = wrongIn(form, parts.today.value)
    const say = (field: PaperField) => (wrong.includes(field) ? t(`${field}Wrong`) : undefined)
    const isFine = judge({
      ...{ title: say('title'), date: say('date'), page: say('page'), quote: say('quote') },
      ...{ link: say('link'), sections: say('sections') },
    })
    if (!isFine || hasMoved.value) return
    if (!(await run(give))) return
    await kept.done()
    await router.replace(first ? `/writing/${id()}/${first}` : `/writing/${id()}/evidence`)
  }

  return {
    ...parts,
    ...{ t, form, keeping: state, errors, list, isBusy, trouble, save },
    hasMoved,
    /** What stands there now, beside what was typed here. */
    theirs: computed(() => {
      if (!hasMoved.value || !now.value) return []
      const { title, date, page, quote, link, sections } = asForm(now.value)
      const named = { title, date, page, quote, link, sections: sections.map(sayKey).join('; ') }
      const fields = Object.entries(named) as [PaperField, string][] // Object.entries widens
      return fields.map(([field, words]) => ({ name: t(field), words: words || '-' }))
    }),
    takeTheirs: () =>
      now.value && Object.assign(form, asForm(now.value), { base: now.value.command }),
    keepMine: () => now.value && Object.assign(form, { base: now.value.command }),
    isThere: computed(() => evidence() === undefined || found.value !== undefined),
    heading: computed(() => t(evidence() === undefined ? 'addTitle' : 'changeTitle')),
    choices: computed(() =>
      parts.rows.value.map(({ key }) => ({ value: key, words: sayKey(key) })),
    ),
  }
}
