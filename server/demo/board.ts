/** What the board asks of Oakshire before the visit, and what the team answers on the first evening. */
import { rankBetween } from '../../shared/rank.ts'
import { placingOf } from '../../shared/records/placing.ts'
import { type DemoEnquiry, demoEnquiries, demoPlacings } from '../content/demo/self-views/board.ts'
import { oakshireSelfView as view } from '../content/demo/self-views/oakshire.ts'
import { act } from './act.ts'
import { idOf } from './keys.ts'
import { type Ground, paragraphOf, placeOf } from './self-views.ts'

/** @param edition the one that was shared */
export async function ask({ store, secret, when }: Ground, edition: string): Promise<void> {
  let rank = ''
  for (const one of demoEnquiries) {
    rank = rankBetween(rank, null)
    const { key, question } = one
    await act(store, secret, {
      ...{ key: `enquiry ${key}`, person: one.by, at: when.instant(one.day, one.at) },
      ...{ kind: 'enquiry', name: 'ask', record: idOf('enquiry', key) },
      args: { ...placeOf(view), source: sourceOf(one, edition), rank, question },
    })
  }
}

const sourceOf = ({ from }: DemoEnquiry, edition: string) =>
  'code' in from
    ? { is: 'indicator', code: from.code }
    : { is: 'paragraph', edition, paragraph: paragraphOf(view, from.section, from.place) }

export async function answer({ store, secret, when }: Ground): Promise<void> {
  for (const { key, answer: said } of demoEnquiries) {
    if (!said) continue
    await act(store, secret, {
      ...{ key: `enquiry ${key} answer`, person: said.by, at: when.instant(said.day, said.at) },
      ...{ kind: 'enquiry', name: 'answer', record: idOf('enquiry', key) },
      args: { text: said.text, settles: [] },
    })
  }
}

/** Of the first day of the visit. */
const yesterday = -1

export async function place({ store, secret, when }: Ground): Promise<void> {
  for (const { key, by, at, step, why } of demoPlacings)
    await act(store, secret, {
      ...{ key: `placing ${key}`, person: by, at: when.instant(yesterday, at) },
      ...{ kind: 'placing', name: 'make', record: placingOf(placeOf(view).challenge, key) },
      args: { ...placeOf(view), key, step, why },
    })
}
