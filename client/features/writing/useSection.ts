/** One section as its writers see it: paragraphs in their order, summary, judgements, indicators, evidence. */
import { computed } from 'vue'
import { movesTo } from '../../../shared/rank.ts'
import { isUnsettled } from '../../../shared/self-view/lacking.ts'
import { judged } from '../../../shared/self-view/scales.ts'
import type { Written } from '../../../shared/written.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { useFigureNames } from './useFigureNames.ts'
import { sayValue, useScales } from './useScales.ts'
import { useSectionParts } from './useSectionParts.ts'
import { useSayAge } from './useSayAge.ts'
import { paragraphsOf } from './writing-view.ts'
import { sectionWords } from './words-section.ts'
import { lackWords } from './words-writing.ts'

export function useSection(id: () => string, key: () => string) {
  const parts = useSectionParts(id, key)
  const { section, asked, rows, say, place } = parts
  const t = useWords(sectionWords)
  const tLack = useWords(lackWords)
  const { tScale, tValue } = useScales()
  const sayAge = useSayAge(() => parts.today.value)
  const { isBusy, trouble, run } = useDoing()
  const sayFigure = useFigureNames(() => parts.body.value?.region ?? '')
  const paragraphs = computed(() =>
    section.value ? paragraphsOf(section.value.body) : { standing: [], out: [] },
  )
  const change = (name: string, args: object, base: string | null = null) =>
    run(() => command('section', name, args, { record: section.value?.id ?? '', base }))
  const countOf = (text: Written | null) => (text ? text.alternatives.length + 1 : 0)
  const at = computed(() => rows.value.findIndex((one) => one.key === key()))
  const beside = (step: number, words: string) => {
    const row = rows.value[at.value + step]
    return row ? { to: `/writing/${id()}/${row.key}`, words } : null
  }

  return {
    ...parts,
    ...{ t, isBusy, trouble },
    prompt: computed(() => (asked.value ? say(asked.value.prompt) : '')),
    wanted: computed(() => {
      const evidence = asked.value?.evidence
      return evidence ? t('wanted', { what: say(evidence) }) : ''
    }),
    isPrefilled: computed(() => asked.value?.isPrefilled === true),
    lacks: computed(() => (rows.value[at.value]?.lacks ?? []).map((one) => tLack(one))),
    isApart: computed(() => !!section.value && isUnsettled(section.value.body)),
    cards: computed(() =>
      paragraphs.value.standing.map(({ id: one, text }, index, all) => ({
        ...{ id: one, text: text.text, texts: countOf(text), at: sayMoment(text.at) },
        ...{ place: index + 1, isFirst: index === 0, isLast: index === all.length - 1 },
        ...{ to: `${place()}/paragraph/${one}`, isWaiting: section.value?.waiting ?? false },
      })),
    ),
    out: computed(() =>
      paragraphs.value.out.map(({ id: one, text }) => ({ id: one, text: text.text })),
    ),
    last: computed(() => paragraphs.value.standing.at(-1)?.id),
    summary: computed(() => {
      const text = section.value?.body.summary ?? null
      return { text: text?.text ?? '', texts: countOf(text) }
    }),
    judgements: computed(() =>
      judged[asked.value?.judged ?? 'not'].map((scale) => {
        const value = section.value?.body[scale] ?? null
        const all = value ? [value, ...value.alternatives] : []
        const words = all.map(({ text }) => sayValue(tValue, text)).join(t('or'))
        return { name: tScale(scale), words: words || t('notJudged') }
      }),
    ),
    isJudged: computed(() => asked.value !== undefined && asked.value.judged !== 'not'),
    indicators: computed(() =>
      (section.value?.body.indicators ?? []).map(({ code, story }) => ({
        ...{ code, name: sayFigure(code), story: story?.text ?? '' },
        ...{ texts: countOf(story), to: `${place()}/story/${encodeURIComponent(code)}` },
      })),
    ),
    papers: computed(() =>
      (parts.evidence.value ?? [])
        .filter(({ body }) => !body.isOut && body.sections.includes(key()))
        .map(({ id: one, body }) => ({
          ...{ id: one, to: `/writing/${id()}/evidence/${one}`, words: body.title },
          note: sayAge(body.date),
        })),
    ),
    before: computed(() => beside(-1, t('before'))),
    after: computed(() => beside(1, t('after'))),
    /** A person moves one step at a time; offline too. */
    move: async (paragraph: string, step: 1 | -1) => {
      const { standing } = paragraphs.value
      const index = standing.findIndex((one) => one.id === paragraph)
      for (const one of movesTo(standing, paragraph, index + step))
        await change('move', { paragraph: one.id, rank: one.rank })
    },
    takeOut: (paragraph: string) => {
      const found = paragraphs.value.standing.find((one) => one.id === paragraph)
      return change('takeOut', { paragraph }, found?.text.command ?? null)
    },
    putBack: (paragraph: string) => change('putBack', { paragraph }),
  }
}
