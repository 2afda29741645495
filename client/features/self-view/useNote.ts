/** Writing a note on a section: to oneself or, from who signs, to the director. Kept with no signal. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { holds } from '../../../shared/actor.ts'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useErrors } from '../../ui/errors.ts'
import { useSayEdition } from './say-edition.ts'
import { useOneEdition } from './useEdition.ts'

/** As a note takes it (`shared/records/note.ts`). */
const longest = 2000
const whole = 'whole'

type Form = { text: string; to: string | null; about: string | null; paragraph: string }
const blank: Form = { text: '', to: null, about: null, paragraph: whole }

export function useNote(edition: () => string, key: () => string) {
  const say = useSayEdition()
  const { t } = say
  const router = useRouter()
  const one = useOneEdition(edition)
  const { sync, view, moment } = one
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'text' | 'to'>()
  const kept = useKeptForm<Form>(`note:${edition()}:${key()}`, blank)
  const { form, state } = kept
  const section = computed(() => view.value?.body.sections.find((each) => each.key === key()))
  /** Whoever reads it to sign it may tell the director; the team of a visit writes to itself. */
  const mayTell = computed(() => {
    const body = view.value?.body
    return !!body && holds(moment.value, body, 'leadMember', 'chiefExecutive')
  })
  const back = `/self-view/${edition()}/${key()}`

  async function save(): Promise<void> {
    const body = view.value?.body
    const to = mayTell.value ? form.to : 'me'
    const n = form.text.length
    const isFine = judge({
      text: !/\S/u.test(form.text)
        ? t('noteMissing')
        : n > longest
          ? t('noteLong', { n })
          : undefined,
      to: to ? undefined : t('noteToMissing'),
    })
    if (!isFine || !body) return
    const { region, council, challenge } = body
    const paragraph = form.paragraph === whole ? null : form.paragraph
    const args = {
      ...{ region, council, challenge, edition: edition(), section: key(), paragraph, to },
      ...{ about: form.about, text: cleanText(form.text) },
    }
    const isDone = await run(() => command('note', 'make', args))
    if (!isDone) return
    await kept.done()
    await router.push(back)
  }
  return {
    ...{ t, sync, view, section, form, errors, list, mayTell, isBusy, trouble, save, back },
    saved: state,
    state: one.state,
    title: computed(() => t('noteTitle', { number: section.value?.number ?? '' })),
    name: computed(() => (section.value ? say.sectionTitle(section.value.title) : '')),
    tos: computed(() => [
      { value: 'me', words: t('noteToMe') },
      { value: 'director', words: t('noteToDirector') },
    ]),
    abouts: computed(() => [
      { value: 'ask', words: t('ask') },
      { value: 'agree', words: t('agree') },
      { value: 'doubt', words: t('doubt') },
    ]),
    paragraphs: computed(() => [
      { value: whole, words: t('noteWhole') },
      ...(section.value?.paragraphs ?? []).map(({ id, number }) => ({ value: id, words: number })),
    ]),
  }
}
