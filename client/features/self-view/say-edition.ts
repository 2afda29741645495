/** How an edition is spoken of on every screen: its title, how far one has read, what has become of it. */
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Role } from '../../../shared/roles.ts'
import { sayDay, sayMoment } from '../../ui/dates.ts'
import { dayOf } from '../../ui/days.ts'
import { useReading } from '../../ui/reading.ts'
import { serviceWords } from '../../ui/words-sector.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { type EditionView, type Kept, signedBefore } from './editions-view.ts'
import { selfViewWords, waitsWords } from './words-self-view.ts'

export function useSayEdition() {
  const t = useWords(selfViewWords)
  const tWaits = useWords(waitsWords)
  const tService = useWords(serviceWords)
  const reading = useReading()

  const title = ({ councilName, number }: Pick<Edition, 'councilName' | 'number'>) =>
    t('title', { council: councilName, n: number })
  const waitsFor = (role: Role) =>
    role === 'director' || role === 'chiefExecutive' || role === 'leadMember' ? tWaits(role) : ''
  const left = ({ unopened, minutes }: EditionView) =>
    unopened.length ? t('left', { n: minutes }) : t('leftNone')

  function stands({ body, turn }: EditionView): string {
    if (body.stage === 'withLeadMember')
      return turn.is === 'waits' ? waitsFor(turn.role) : t('withLeadMember')
    return t(body.stage)
  }
  function signedNow(view: EditionView): string {
    const before = signedBefore(view)
    if (!before) return ''
    const { was, paragraphs } = before
    return paragraphs ? t('signedNow', { was, paragraphs }) : t('signedNowOther', { was })
  }
  function asked({ turn }: EditionView): string {
    if (turn.is === 'confirm') return t('askConfirm')
    if (turn.is !== 'sign') return ''
    return turn.office.role === 'director' ? t('askSignDirector') : t('askSign')
  }
  /** Until when it is to be signed, for whoever is to sign it now. */
  function due(
    { turn, body }: EditionView,
    visits: readonly Kept<Challenge>[],
    now: string,
  ): { words: string; isLate: boolean } | null {
    const visit = visits.find(({ id }) => id === body.challenge)?.body
    const day = turn.is === 'sign' ? (visit?.milestones.signed.due ?? null) : null
    if (!day) return null
    const isLate = day < dayOf(now)
    return { words: t(isLate ? 'dueLate' : 'due', { day: sayDay(day, now) }), isLate }
  }
  /** That it took the place of another, when, and how much of it is new to them. */
  const since = (newer: EditionView) =>
    t('newerCame', { when: sayMoment(newer.body.submittedAt), n: newer.unopened.length })
  return {
    ...{ t, title, waitsFor, left, stands, signedNow, asked, due, since },
    about: ({ service }: Pick<Edition, 'service'>) => t('service', { service: tService(service) }),
    progress: (view: EditionView) => {
      const total = view.written.length
      return t('progress', { done: total - view.unopened.length, total, left: left(view) })
    },
    sectionTitle: (words: { standard: string; easy: string }) =>
      chooseWords([words.standard, words.easy], reading.easyRead),
  }
}
