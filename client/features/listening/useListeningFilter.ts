/** By question or by entry, all or unopened: both stand in the address. */
import { computed, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { useWords } from '../../ui/words.ts'
import type { EntryRow } from './listening-view.ts'
import { listeningWords } from './words-listening.ts'

export function useListeningFilter(
  entries: Readonly<Ref<EntryRow[]>>,
  unread: Readonly<Ref<number>>,
) {
  const t = useWords(listeningWords)
  const route = useRoute()
  const by = computed(() => (route.query['by'] === 'entries' ? 'entries' : 'questions'))
  const show = computed(() => (route.query['show'] === 'unread' ? 'unread' : 'all'))

  const link = (change: { by?: string; show?: string }) => {
    const wanted = { by: by.value, show: show.value, ...change }
    const query = {
      ...(wanted.by === 'entries' && { by: wanted.by }),
      ...(wanted.show === 'unread' && { show: wanted.show }),
    }
    return { path: route.path, query }
  }
  const ways = computed(() => [
    { id: 'questions', words: t('byQuestion'), to: link({ by: 'questions' }) },
    { id: 'entries', words: t('byEntry'), to: link({ by: 'entries' }) },
  ])
  const choices = computed(() => [
    { id: 'all', words: t('showAll'), to: link({ show: 'all' }) },
    { id: 'unread', words: t('showUnread', { n: unread.value }), to: link({ show: 'unread' }) },
  ])
  const shown = computed(() =>
    show.value === 'unread' ? entries.value.filter(({ isUnread }) => isUnread) : entries.value,
  )
  return { by, show, ways, choices, shown }
}
