/** Writing or changing a finding. What is typed is kept here; two who write at once both find both texts. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { nothingSeen, type Seen, type TextApart, useSideBySide } from '../../local/side-by-side.ts'
import { useErrors } from '../../ui/errors.ts'
import { chooseWords } from '../../ui/words.ts'
import { useFindings } from './useFindings.ts'

/** As a finding takes them (`shared/records/finding.ts`). */
const most = { text: 2000, cites: 50, themes: 20 }

/** Beside the text, what it rests on and its themes, now and as they were when writing began. */
type Form = Seen & { cites: string[]; themes: string[]; wasCites: string[]; wasThemes: string[] }
const blank: Form = { ...nothingSeen, cites: [], themes: [], wasCites: [], wasThemes: [] }

export function useFindingForm(challenge: () => string, id: () => string | undefined) {
  const page = useFindings(challenge)
  const { t, reading, run } = page
  const router = useRouter()
  const { errors, list, judge } = useErrors<'text' | 'cites' | 'themes'>()
  const name = `finding:${id() ?? challenge()}`
  const kept = useKeptForm<Form>(name, blank)
  const { form, state } = kept

  const found = computed(() => page.findings.value?.find((one) => one.id === id()))
  const side = useSideBySide(
    form,
    (seen) => {
      const { cites, themes } = found.value?.body ?? blank
      kept.fill({
        ...{ ...seen, cites: [...cites], themes: [...themes] },
        ...{ wasCites: [...cites], wasThemes: [...themes] },
      })
    },
    () => found.value?.body.text,
  )

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
    const record = before.id
    const { cites, themes, wasCites, wasThemes } = form
    const text = cleanText(form.text)
    const { base, settles } = side.settling()
    if (side.isChanged.value) await command('finding', 'write', { text, settles }, { record, base })
    for (const extract of cites.filter((one) => isInView(one) && !wasCites.includes(one)))
      await command('finding', 'cite', { extract, on: true }, { record })
    for (const extract of wasCites.filter((one) => !cites.includes(one)))
      await command('finding', 'cite', { extract, on: false }, { record })
    if (JSON.stringify([...themes].sort()) !== JSON.stringify([...wasThemes].sort()))
      await command('finding', 'name', { themes }, { record })
  }

  return {
    ...{ page, t, form, state, errors, list, save },
    ...{ texts: side.texts, hasMoved: side.hasMoved },
    take: ({ text }: TextApart) => side.take(text),
    isHere: computed(() => id() === undefined || found.value !== undefined),
    title: computed(() => (id() === undefined ? t('write') : t('changeTitle'))),
    choices: computed(() =>
      page.citable.value.map(({ id: value, question, about, text }) => ({
        value,
        words: `${text ?? t('themeOnly')} (${t(about)}: ${page.sayQuestion(question, about)})`,
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
