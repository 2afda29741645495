/** The next version of the self-view's sections: begun from the newest, published with a proof. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Template } from '../../../shared/records/template.ts'
import { useDoing } from '../../local/doing.ts'
import { commandNow } from '../../local/command.ts'
import { makeId } from '../../local/make.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useFilled } from './useEdit.ts'
import { useNewestTemplates } from './useTemplates.ts'
import { templateWords } from './words-template.ts'

const fields = ['titleStandard', 'titleEasy', 'promptStandard', 'promptEasy'] as const
type Field = (typeof fields)[number]
type Texts = Record<Field, string>
type Form = { from: Template | null; texts: Record<string, Texts> }

const textsOf = ({ title, prompt }: Template['sections'][number]): Texts => ({
  ...{ titleStandard: title.standard, titleEasy: title.easy },
  ...{ promptStandard: prompt.standard, promptEasy: prompt.easy },
})
const listed = fields.map((name) => ({
  name,
  isLong: name.startsWith('prompt'),
  most: name.startsWith('prompt') ? 300 : 120,
}))

export function useTemplateEdit(service: () => string) {
  const t = useWords(templateWords)
  const router = useRouter()
  const { region, newest, state } = useNewestTemplates()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<string>()
  const open = ref<string | null>(null)

  const now = computed(() =>
    [...newest.value.values()].find((template) => template.service === service()),
  )
  /** What the next version began from: another one, published meanwhile, is not written over. */
  const form = useFilled<Template, Form>(
    () => now.value,
    { from: null, texts: {} },
    (from) => ({
      from,
      texts: Object.fromEntries(from.sections.map((one) => [one.key, textsOf(one)])),
    }),
  )
  const isChanged = (section: Template['sections'][number]) =>
    JSON.stringify(form.texts[section.key]) !== JSON.stringify(textsOf(section))
  const sections = computed(() =>
    (form.from?.sections ?? []).map((section) => ({
      ...{ key: section.key, number: section.number },
      title: form.texts[section.key]?.titleStandard ?? '',
      isChanged: isChanged(section),
      id: `section-${section.key}`,
      /** Those of the section that is open. */
      texts: open.value === section.key ? form.texts[section.key] : undefined,
    })),
  )
  const next = computed(() => (form.from?.number ?? 0) + 1)

  let record: string | undefined
  async function publish() {
    const { from, texts } = form
    if (!from) return
    const wrong = from.sections.flatMap(({ key, number }) =>
      fields
        .filter((field) => !texts[key]?.[field].trim())
        .map((field) => ({ key, id: `${key}-${field}`, words: t('missing', { number }) })),
    )
    if (wrong[0]) open.value = wrong[0].key
    const isSame = !from.sections.some(isChanged)
    const first = {
      [`section-${from.sections[0]?.key ?? ''}`]: isSame ? t('unchanged') : undefined,
    }
    if (!judge({ ...first, ...Object.fromEntries(wrong.map(({ id, words }) => [id, words])) }))
      return
    const { service: of, name } = from
    const args = {
      ...{ region: region.value, service: of, name, number: next.value },
      sections: from.sections.map((section) => changed(section, texts[section.key])),
    }
    const made = (record ??= makeId())
    if (await run(() => commandNow('template', 'publish', args, { record: made })))
      await router.push(`/round/sections?published=${String(next.value)}`)
    record = undefined
  }

  return {
    ...{
      t,
      state,
      form,
      open,
      sections,
      fields: listed,
      errors,
      list,
      trouble,
      isBusy,
      publish,
      next,
    },
    title: computed(() => t('editTitle', { name: form.from?.name ?? t('title') })),
    lead: computed(() => t('editLead', { number: form.from?.number ?? 0 })),
  }
}

const changed = (section: Template['sections'][number], texts: Texts | undefined) => ({
  ...section,
  ...(texts && {
    title: { standard: texts.titleStandard.trim(), easy: texts.titleEasy.trim() },
    prompt: { standard: texts.promptStandard.trim(), easy: texts.promptEasy.trim() },
  }),
})
