/** Judging a section on its scales: what others judged meanwhile stands beside it until somebody settles it. */
import { computed, watch } from 'vue'
import { useRouter } from 'vue-router'
import { judged, type Scale, scales } from '../../../shared/self-view/scales.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { textsApart } from '../../local/side-by-side.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useNames } from './useNames.ts'
import { sayValue, useScales } from './useScales.ts'
import { useSectionParts } from './useSectionParts.ts'
import { judgeWords } from './words-section.ts'

const all = Object.keys(scales) as Scale[] // Object.keys widens to string
type Choices = Record<Scale, string | null>
const unjudged: Choices = { rag: null, direction: null, confidence: null, journey: null }
/** What was chosen; what was seen, by which command, and what stood beside it. */
type Form = Choices & { was: Choices; bases: Choices; seen: string[] }

export function useJudge(id: () => string, key: () => string) {
  const parts = useSectionParts(id, key)
  const { section, asked } = parts
  const t = useWords(judgeWords)
  const { tScale, tValue } = useScales()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<Scale>()
  const { sayWho } = useNames(() => parts.body.value?.challenge ?? '')
  const name = `self-view:${id()}:${key()}:judge`
  const kept = useKeptForm<Form>(name, {
    ...{ ...unjudged, was: unjudged, bases: unjudged, seen: [] },
  })
  const { form, state } = kept

  const own = computed(() => judged[asked.value?.judged ?? 'not'])
  const valueOf = (scale: Scale) => section.value?.body[scale] ?? null
  const besideOf = (scale: Scale) => textsApart(valueOf(scale)).filter((one) => !one.isStanding)
  const readNow = (): Form => {
    const of = (read: (scale: Scale) => string | null) =>
      Object.fromEntries(all.map((scale) => [scale, read(scale)])) as Choices // one of each
    const values = of((scale) => valueOf(scale)?.text ?? null)
    return {
      ...{ ...values, was: values },
      bases: of((scale) => valueOf(scale)?.command ?? null),
      seen: all.flatMap((scale) => besideOf(scale).map((one) => one.command)),
    }
  }
  /** A scale that nobody touched here shows what a colleague made of it meanwhile. */
  function follow(): void {
    const fresh = readNow()
    for (const scale of section.value ? all : []) {
      if (form[scale] !== form.was[scale] || form.bases[scale] === fresh.bases[scale]) continue
      form[scale] = fresh[scale]
      form.was = { ...form.was, [scale]: fresh[scale] }
      form.bases = { ...form.bases, [scale]: fresh.bases[scale] }
      form.seen = [...form.seen, ...besideOf(scale).map((one) => one.command)]
    }
  }
  watch(section, (now) => now && kept.fill(readNow()), { immediate: true })
  // After news from elsewhere, and once what was typed before a reload is back.
  watch([section, () => form.bases], follow)

  function settledBy(scale: Scale): string[] {
    if (form.bases[scale] !== (valueOf(scale)?.command ?? null)) return []
    const beside = besideOf(scale).map((one) => one.command)
    return beside.filter((one) => form.seen.includes(one))
  }
  /** What nobody touched is nobody's judgement, however much it has changed elsewhere since. */
  const isChanged = (scale: Scale) =>
    form[scale] !== null && (form[scale] !== form.was[scale] || settledBy(scale).length > 0)

  async function give(scale: Scale) {
    const args = { scale, text: form[scale], settles: settledBy(scale) }
    const options = { record: section.value?.id ?? '', base: form.bases[scale] }
    await command('section', 'judge', args, options)
  }
  async function save(): Promise<void> {
    const isNone = own.value.every((scale) => form[scale] === null)
    const [first] = own.value
    if (first && !judge({ [first]: isNone ? t('missing') : undefined })) return
    const isDone = await run(async () => {
      for (const scale of own.value.filter(isChanged)) await give(scale)
    })
    if (!isDone) return
    await kept.done()
    await router.replace(parts.place())
  }

  return {
    ...parts,
    ...{ t, form, keeping: state, errors, list, isBusy, trouble, save },
    fields: computed(() =>
      own.value.map((scale) => ({
        ...{ scale, legend: tScale(scale) },
        answers: scales[scale].map((value) => ({ value, words: sayValue(tValue, value) })),
        apart: textsApart(valueOf(scale)).map((one) => ({
          ...{ id: one.command },
          words: t('judgedBy', { who: sayWho(one.by), value: sayValue(tValue, one.text) }),
        })),
      })),
    ),
  }
}
