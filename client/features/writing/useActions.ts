/** What the council means to do about the gaps it sees itself: one action for each. */
import { computed } from 'vue'
import { action as actionKind, type Action } from '../../../shared/records/action.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { sayShortDay } from '../../ui/days.ts'
import { useWords } from '../../ui/words.ts'
import { useParts } from './useParts.ts'
import { actionWords } from './words-actions.ts'

type State = 'draft' | 'planned' | 'dropped'
const order: readonly string[] = ['draft', 'planned', 'dropped'] satisfies State[]

export function useActions(id: () => string) {
  const parts = useParts(id)
  const t = useWords(actionWords)
  const { isBusy, trouble, run } = useDoing()
  const say = (state: string) =>
    state === 'planned' ? t('planned') : state === 'dropped' ? t('dropped') : t('open')
  const cardOf = (one: string, body: Action) => {
    const state = actionKind.state(body)
    const { text, owner, due, dropped, key } = body
    return {
      ...{ id: one, state, said: say(state), dropped, owner, due: due ?? '' },
      ...{ section: parts.sayKey(key), to: `/writing/${id()}/actions/${one}` },
      text: text?.text ?? '',
      texts: text ? text.alternatives.length + 1 : 0,
      by: due ? t('by', { day: sayShortDay(due, parts.today.value) }) : '',
      isLate: state !== 'dropped' && due !== null && due < parts.today.value,
    }
  }
  return {
    ...parts,
    ...{ t, isBusy, trouble },
    cards: computed(() =>
      (parts.actions.value ?? [])
        .map(({ id: one, body }) => cardOf(one, body))
        .sort(
          (a, b) =>
            order.indexOf(a.state) - order.indexOf(b.state) ||
            (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
        ),
    ),
    takeUp: (record: string) => run(() => command('action', 'takeUp', {}, { record })),
  }
}
