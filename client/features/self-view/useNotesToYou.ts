/** What readers told the director, in the list of self-views: whose note, when, on which section, and which are new. */
import { computed } from 'vue'
import { useNotesToDirector } from '../../local/notes-to-director.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { EditionView } from './editions-view.ts'
import { useSayEdition } from './say-edition.ts'

export function useNotesToYou(views: () => readonly EditionView[]) {
  const { t, sectionTitle } = useSayEdition()
  const told = useNotesToDirector()
  /** As they signed: there is no list of people on this device. */
  const nameOf = (person: string) =>
    views()
      .flatMap(({ signatures }) => signatures)
      .map(({ body }) => body.manifest.signer)
      .find((signer) => signer.person === person)?.name ?? t('noteFromReader')

  return computed(() =>
    (told.value ?? []).flatMap(({ id, body, isNew }) => {
      const view = views().find((one) => one.id === body.edition)
      const section = view?.body.sections.find(({ key }) => key === body.section)
      if (!view || !section) return []
      const number = section.paragraphs.find((one) => one.id === body.paragraph)?.number
      const where = `${number ?? section.number} ${sectionTitle(section.title)}`
      const from = t('noteFrom', { who: nameOf(body.person), when: sayMoment(body.at) })
      return [
        {
          ...{ id, isNew, to: `/self-view/${view.id}/${section.key}` },
          words: t('notePlace', { n: view.body.number, section: where }),
          note: [body.about && t(body.about), from].filter(Boolean).join('. '),
        },
      ]
    }),
  )
}
