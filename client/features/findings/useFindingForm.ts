/** Writing or changing a finding. What is typed is kept here; two who write at once both find both texts. */
import { computed, watch } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useErrors } from '../../ui/errors.ts'
import { chooseWords } from '../../ui/words.ts'
import { type TextApart, textsApart } from './findings-view.ts'
import { useFindings } from './useFindings.ts'

/** As a finding takes them (`shared/records/finding.ts`). */
const most = { text: 2000, cites: 50, themes: 20 }

type Form = { text: string; base: string; cites: string[]; themes: string[] }

export function useFindingForm(challenge: () => string, id: () => string | undefined) {
  const page = useFindings(challenge)
  const { t, reading, run } = page
  const router = useRouter()
  const { errors, list, judge } = useErrors<'text' | 'cites' | 'themes'>()
  const name = `finding:${id() ?? challenge()}`
  const kept = useKeptForm<Form>(name, { text: '', base: '', cites: [], themes: [] })
  const { form, state } = kept

  const found = computed(() => page.findings.value?.find((one) => one.id === id()))
  watch(
    found,
    (now) => {
      if (!now) return
      const { text, cites, themes } = now.body
      kept.fill({ text: text.text, base: text.command, cites: [...cites], themes: [...themes] })
    },
    { immediate: true },
  )
  const texts = computed(() => (found.value ? textsApart(found.value.body.text) : []))
  const hasMoved = computed(
    () =>
      form.base !== '' && found.value !== undefined && form.base !== found.value.body.text.command,
  )
  function take({ text }: TextApart): void {
    // Choosing among the texts that stand here means having seen them.
    Object.assign(form, { text, base: found.value?.body.text.command ?? '' })
  }

  /** What went out of view since it was chosen is no choice on the screen any more. */
  const isInView = (extract: string) => page.citable.value.some(({ id: one }) => one === extract)

  async function save(): Promise<void> {
    const n = form.text.length
    const isFine = judge({
      text: !/\S/u.test(form.text) ? t('missing') : n > most.text ? t('long', { n }) : undefined,
      cites: form.cites.length > most.cites ? t('citesMany') : undefined,
      themes: form.themes.length > most.themes ? t('themesMany') : undefined,
    })
    if (!isFine) return
    const isDone = await run(() => (found.value ? change() : make()))
    if (!isDone) return
    await kept.done()
    await router.replace(`/findings/${challenge()}`)
  }
  async function make(): Promise<void> {
    const { themes } = form
    const cites = form.cites.filter(isInView)
    const region = page.visit.value?.body.region
    const args = { region, challenge: challenge(), text: cleanText(form.text), cites, themes }
    await command('finding', 'make', args)
  }
  /** Each part is a command of its own, so that two people who change different parts do not meet. */
  async function change(): Promise<void> {
    const before = found.value
    if (!before) return
    const { text, cites, themes } = before.body
    const record = before.id
    const settles = hasMoved.value
      ? []
      : texts.value.filter((one) => !one.isStanding).map((one) => one.command)
    if (form.text !== text.text || settles.length > 0)
      await command(
        'finding',
        'write',
        { text: cleanText(form.text), settles },
        { record, base: form.base || null },
      )
    for (const extract of form.cites.filter((one) => isInView(one) && !cites.includes(one)))
      await command('finding', 'cite', { extract, on: true }, { record })
    for (const extract of cites.filter((one) => !form.cites.includes(one)))
      await command('finding', 'cite', { extract, on: false }, { record })
    if (JSON.stringify([...form.themes].sort()) !== JSON.stringify([...themes].sort()))
      await command('finding', 'name', { themes: form.themes }, { record })
  }

  return {
    ...{ page, t, form, state, texts, hasMoved, errors, list, take, save },
    isHere: computed(() => id() === undefined || found.value !== undefined),
    title: computed(() => (id() === undefined ? t('write') : t('changeTitle'))),
    choices: computed(() =>
      page.citable.value.map(({ id: value, question, about, text }) => ({
        value,
        words: `${text ?? t('themeOnly')} (${page.sayQuestion(question, about)}, ${t(about)})`,
      })),
    ),
    sets: computed(() =>
      page.themes.value.map(({ id: set, standard, easy, options }) => ({
        id: set,
        words: chooseWords([standard, easy], reading.easyRead),
        answers: options.map((one) => ({
          value: one.id,
          words: chooseWords([one.standard, one.easy], reading.easyRead),
        })),
      })),
    ),
  }
}
