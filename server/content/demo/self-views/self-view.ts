/** How a self-view of the demonstration is written down: who wrote what, on which day. */
import type { EditionSection } from '../../../../shared/self-view/edition.ts'
import type { ClockTime, DayOffset } from '../region.ts'

type Judged = {
  [Scale in 'rag' | 'direction' | 'confidence' | 'journey']?: NonNullable<EditionSection[Scale]>
}

export type DemoParagraph = {
  text: string
  /** What was written over it, side by side: each began from this text and had not seen the others. */
  beside?: readonly { by: string; text: string }[]
}

export type DemoAction =
  | { text: string; owner: string; due: DayOffset }
  /** Begun: what is to be done stands there, but nobody has taken it on. */
  | { text: string }
  | { dropped: string }

export type DemoSection = Judged & {
  key: string
  /** Key of whoever wrote it. */
  by: string
  day: DayOffset
  at: ClockTime
  paragraphs: readonly (string | DemoParagraph)[]
  /** The same in a few plain words. */
  summary?: string
  indicators?: readonly { code: string; story?: string }[]
  /** What became of the draft action that a gap brings with it; left out, it waits empty. */
  action?: DemoAction
}

export type DemoEvidence = {
  key: string
  by: string
  sections: readonly string[]
  title: string
  /** Of the document itself. */
  date: DayOffset
  page?: string
  quote?: string
  link?: string
}

export type DemoSelfView = {
  key: string
  council: string
  challenge: string
  service: 'adults' | 'children'
  /** Who began it. */
  by: string
  begun: DayOffset
  sections: readonly DemoSection[]
  evidence: readonly DemoEvidence[]
  /** When the evidence was put in, all at once. */
  gathered: { day: DayOffset; at: ClockTime }
}
