/** The sections of the self-view that councils of this region begin with: the newest of each service. */
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Template } from '../../../shared/records/template.ts'
import type { Service } from '../../../shared/service.ts'
import { useRecords } from '../../local/records.ts'
import { serviceWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { useDeskRegion } from './useDesk.ts'
import { templateWords } from './words-template.ts'

export function useNewestTemplates() {
  const region = useDeskRegion()
  const all = useRecords<Template>('template', () => ({ region: region.value ?? '' }))
  const newest = computed(() => {
    const found = new Map<Service, Template>()
    for (const { body } of all.value ?? [])
      if (body.number > (found.get(body.service)?.number ?? 0)) found.set(body.service, body)
    return found
  })
  const state = computed(() => {
    if (!region.value) return 'notYours'
    return all.value ? 'here' : 'loading'
  })
  return { region, newest, state }
}

export function useTemplates() {
  const t = useWords(templateWords)
  const tService = useWords(serviceWords)
  const route = useRoute()
  const { newest, state } = useNewestTemplates()
  const rows = computed(() =>
    [...newest.value.values()]
      .sort((a, b) => a.service.localeCompare(b.service))
      .map(({ service, name, number, sections }) => ({
        ...{ service, name, to: `/round/sections/${service}` },
        version: t('version', { number, n: sections.length }),
        change: t('change', { service: tService(service) }),
      })),
  )
  const done = computed(() => {
    const number = Number(route.query['published'])
    return Number.isInteger(number) && number > 0 ? t('published', { number }) : ''
  })
  return { t, state, rows, done }
}
