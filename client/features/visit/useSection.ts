/** A section: the two kinds of entry, each with how far it is and where it goes on. */
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { About } from '../../../shared/answer.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { sectionProgress } from './progress.ts'
import { useVisit } from './useVisit.ts'
import { packPageWords } from './words-pack-page.ts'
import { visitWords } from './words-visit.ts'

export function useSection(props: { challenge: string; section: string }) {
  const t = useWords(visitWords)
  const tPack = useWords(packPageWords)
  const tCommon = useWords(commonWords)
  const reading = useReading()
  const route = useRoute()
  const { state, questionnaire, isDone } = useVisit(props.challenge)
  const visitTo = `/visit/${props.challenge}`

  const section = computed(() =>
    questionnaire.value?.sections.find(({ id }) => id === props.section),
  )
  const kinds = computed(() => {
    const all = questionnaire.value
    const own = all?.questions.filter((one) => one.section === props.section) ?? []
    if (!all) return []
    return (['own', 'seen'] as const).map((about: About) => {
      const progress = sectionProgress(all, about, isDone).find(({ id }) => id === props.section)
      const { done = 0, total = 0 } = progress ?? {}
      const open = own.find(({ id }) => id === route.query['question'])
      const first = open ?? own.find(({ id }) => !isDone(about, id)) ?? own[0]
      return {
        id: about,
        words: t(about),
        note: about === 'own' ? t('ownMore') : t('seenMore'),
        to: `${visitTo}/question/${about}/${first?.id ?? ''}`,
        done,
        status: t('someDone', { done, total }),
      }
    })
  })

  return {
    ...{ t, tPack, tCommon, state, kinds },
    back: computed(() => ({ words: t('backToVisit'), to: visitTo })),
    title: computed(() => {
      const named = section.value
      return named ? (reading.easyRead ? named.easy : named.standard) : tPack('sectionTitle')
    }),
  }
}
