/** What waits to be read and signed off, what else can be read, and what this person signed. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import { sayDate, sayMoment } from '../../ui/dates.ts'
import { dayOf } from '../../ui/days.ts'
import { type EditionView, goOnWith, sorted } from './editions-view.ts'
import { useSayEdition } from './say-edition.ts'
import { mightSign } from './sign-view.ts'
import { useEditions } from './useEditions.ts'
import { useNotesToYou } from './useNotesToYou.ts'

export function useInbox() {
  const say = useSayEdition()
  const { t } = say
  const all = useEditions(() => ({}))
  const { session, sync, now, views, readings, signatures, challenges } = all
  const notes = useNotesToYou(() => views.value ?? [])
  const parts = computed(() => sorted(views.value ?? []))
  const today = computed(() => dayOf(now.value))
  // Everybody else only reads.
  const isSigner = computed(() => mightSign(session.appointments, now.value))

  const dueOf = (view: EditionView) => say.due(view, challenges.value ?? [], now.value)

  const cards = computed(() =>
    parts.value.yours.map((view) => {
      const key = goOnWith(view, readings.value ?? [])
      const isBegun = view.unopened.length < view.written.length
      const changed = (view.sinceSigned.length ? view.sinceSigned : view.changed).length
      const read = {
        to: `/self-view/${view.id}/${key ?? ''}`,
        words: isBegun ? t('carryOn') : t('start'),
      }
      const sign = {
        to: `/self-view/${view.id}/sign`,
        words: t(view.turn.is === 'confirm' ? 'toConfirm' : 'toSign'),
      }
      return {
        ...{ id: view.id, view, title: say.title(view.body), about: say.about(view.body) },
        ...{ asked: say.asked(view), progress: say.progress(view), due: dueOf(view) },
        signedNow: say.signedNow(view),
        changed: changed ? t('changed', { n: changed }) : '',
        to: `/self-view/${view.id}`,
        ...{ read, sign, main: view.unopened.length > 0 ? read : sign },
      }
    }),
  )
  const rowOf = (view: EditionView) => ({
    ...{ id: view.id, to: `/self-view/${view.id}`, words: say.title(view.body) },
    note: [
      `${say.stands(view)}. ${say.about(view.body)}`.replace('..', '.'),
      view.isNewest && view.unopened.length ? say.left(view) : '',
    ]
      .filter(Boolean)
      .join('. '),
    changed: view.isNewest && view.changed.length ? t('changed', { n: view.changed.length }) : '',
  })
  const signed = computed(() =>
    (signatures.value ?? [])
      .filter(({ body }) => body.manifest.signer.person === session.person)
      .map(({ id, body }) => ({
        ...{ id, to: `/receipt/${id}`, note: sayMoment(body.at) },
        words: t('title', { council: body.manifest.council.name, n: body.manifest.version }),
      }))
      .reverse(),
  )
  /** When the next one is due to come, for whoever signs it. */
  const next = computed(() => {
    const councils = session.appointments.flatMap((one) =>
      isHeld(one, now.value) && one.council ? [one.council] : [],
    )
    const due = (challenges.value ?? [])
      .filter(({ body }) => body.council !== null && councils.includes(body.council))
      .flatMap(
        ({
          body: {
            milestones: { selfView },
          },
        }) => (selfView.due && !selfView.done && selfView.due >= today.value ? [selfView.due] : []),
      )
      .sort()[0]
    if (due) return t('nothingDue', { day: sayDate(due) })
    return t(isSigner.value ? 'nothingNext' : 'nothingNextRead')
  })
  const isEmpty = computed(() => views.value?.length === 0 && signed.value.length === 0)
  return {
    ...{ t, sync, cards, signed, next, notes },
    intro: computed(() => t(isSigner.value ? 'inboxMore' : 'inboxMoreRead')),
    /** Nobody who never signs is told above what they may read that nothing waits. */
    isIdle: computed(
      () =>
        !cards.value.length &&
        !notes.value.some(({ isNew }) => isNew) &&
        (isSigner.value || !parts.value.others.length),
    ),
    others: computed(() => parts.value.others.map(rowOf)),
    earlier: computed(() => parts.value.earlier.map(rowOf)),
    updated: computed(() => (sync.lastAt ? t('updated', { when: sayMoment(sync.lastAt) }) : '')),
    state: computed(() => {
      if (!views.value || (sync.loading && isEmpty.value)) return 'loading'
      return isEmpty.value ? 'none' : 'here'
    }),
  }
}
