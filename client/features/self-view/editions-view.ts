/** Editions as their readers meet them: the newest of each self-view, whose turn it is, what is left to read. */
import type { Moment } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Reading } from '../../../shared/records/reading.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import type { EditionSection } from '../../../shared/self-view/edition.ts'
import {
  type Changed,
  changedIn,
  isBlank,
  minutesFor,
  type Past,
  unopenedIn,
} from '../../../shared/self-view/since.ts'
import { acts } from '../../../shared/self-view/manifest.ts'
import { isCurrent, type Turn, turnOf } from '../../../shared/self-view/turn.ts'

export type Kept<Body> = { id: string; body: Body }

export type EditionView = {
  id: string
  body: Edition
  turn: Turn
  signatures: readonly Kept<Signature>[]
  /** No newer one of this self-view has come here. */
  isNewest: boolean
  /** Sections with something in them. */
  written: readonly EditionSection[]
  unopened: readonly EditionSection[]
  /** To read what is not opened. */
  minutes: number
  /** Since they read or signed it, section by section: what a reader is shown. */
  changed: readonly Changed[]
  /** Since the last version they signed, whatever they opened in between. */
  sinceSigned: readonly Changed[]
}

/** What this person opened and signed. */
export const pastOf = (
  person: string,
  readings: readonly Kept<Reading>[],
  signatures: readonly Kept<Signature>[],
): Past => {
  const own = signatures.filter(({ body }) => body.manifest.signer.person === person)
  return {
    opened: readings.map(({ body: { edition, section } }) => ({ edition, section })),
    signed: own.map(({ body }) => body.edition),
    signedUnopened: own.flatMap(({ body: { edition, unopened } }) =>
      unopened.map((section) => ({ edition, section })),
    ),
  }
}

/** The newest first. */
export function viewsOf(
  editions: readonly Kept<Edition>[],
  signatures: readonly Kept<Signature>[],
  past: Past,
  moment: Moment,
  visits: readonly Kept<Challenge>[],
): EditionView[] {
  return [...editions]
    .sort((a, b) => b.body.number - a.body.number || (a.id < b.id ? -1 : 1))
    .map(({ id, body }) => {
      const own = editions.filter((one) => one.body.selfView === body.selfView)
      const all = own.map((one) => ({ ...one.body, id: one.id }))
      const edition = { ...body, id }
      const signed = signatures.filter((one) => one.body.edition === id)
      const unopened = unopenedIn(edition, all, past)
      return {
        ...{ id, body, unopened, signatures: signed },
        turn: turnOf(
          body,
          signed.map((one) => ({ ...one.body, id: one.id })),
          moment,
          isCurrent(body, all, visits),
        ),
        isNewest: own.every((one) => one.body.number <= body.number),
        written: body.sections.filter((section) => !isBlank(section)),
        minutes: minutesFor(unopened),
        changed: changedIn(edition, all, past),
        sinceSigned: changedIn(edition, all, { opened: [], signed: past.signed }),
      }
    })
}

export const isYours = ({ turn }: EditionView): boolean =>
  turn.is === 'sign' || turn.is === 'confirm'

/** What waits for this person, what else there is to read, and what has been replaced. */
export const sorted = (views: readonly EditionView[]) => ({
  yours: views.filter(isYours),
  others: views.filter((one) => one.isNewest && !isYours(one)),
  earlier: views.filter((one) => !one.isNewest && !isYours(one)),
})

/** The newest of the same self-view, where that is another one. */
export function newerThan(
  { body: { selfView, number } }: EditionView,
  views: readonly EditionView[],
): EditionView | null {
  const newest = views.find(({ body, isNewest }) => body.selfView === selfView && isNewest)
  return newest && newest.body.number > number ? newest : null
}

export type Signers = {
  is: 'signedOffBy' | 'signedSoFar' | 'signedNotWhole' | 'confirmedBy' | 'doubtedBy'
  signatures: readonly Kept<Signature>[]
}

/** Who signed, apart by what they said: a later doubt is no signing off, nor is half of an order. */
export function signersOf({
  body,
  signatures,
}: Pick<EditionView, 'body' | 'signatures'>): Signers[] {
  const isWhole = body.signed.length >= body.order.length
  const isWaiting = body.stage === 'withLeadMember'
  const later = signatures.filter((one) => one.body.confirms !== null)
  const isDoubt = (one: Kept<Signature>) => acts[one.body.manifest.statement.name] === 'reserve'
  const all: Signers[] = [
    {
      is: isWhole ? 'signedOffBy' : isWaiting ? 'signedSoFar' : 'signedNotWhole',
      signatures: signatures.filter((one) => one.body.confirms === null),
    },
    { is: 'confirmedBy', signatures: later.filter((one) => !isDoubt(one)) },
    { is: 'doubtedBy', signatures: later.filter(isDoubt) },
  ]
  return all.filter((one) => one.signatures.length > 0)
}

/** "You signed 3, this is 4": the version this person signed last before it, and how much changed. */
export function signedBefore({
  sinceSigned: [first, ...rest],
}: Pick<EditionView, 'sinceSigned'>): { was: number; paragraphs: number } | null {
  if (!first) return null
  const paragraphs = [first, ...rest].reduce((sum, one) => sum + one.changes.paragraphs, 0)
  return { was: first.base.number, paragraphs }
}

/** Where they were last in an edition; null where they have not opened it. */
export function placeIn(
  edition: string,
  readings: readonly Kept<Reading>[],
): { section: string; paragraph: string | null } | null {
  const own = readings.filter(({ body }) => body.edition === edition)
  const last = own.reduce<Kept<Reading> | null>(
    (newest, one) => (!newest || newest.body.at <= one.body.at ? one : newest),
    null,
  )
  return last && { section: last.body.section, paragraph: last.body.paragraph }
}

/** The section to go on with: the first that is not opened; with nothing left, where they were, else the first. */
export const goOnWith = (
  { id, written, unopened, body }: EditionView,
  readings: readonly Kept<Reading>[],
): string | null =>
  unopened[0]?.key ??
  placeIn(id, readings)?.section ??
  written[0]?.key ??
  body.sections[0]?.key ??
  null
