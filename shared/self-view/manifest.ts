/**
 * What a signature binds to: one short list of everything that was on the screen, and its SHA-256 over
 * canonical JSON. A passkey signs that hash itself, so that nothing can be put under a signature later.
 */
import * as z from 'zod/mini'
import { digest } from '../canonical.ts'
import { day, uuid } from '../ids.ts'
import { role } from '../roles.ts'
import { line, words } from '../text.ts'
import type { EditionEvidence, EditionSection } from './edition.ts'
import { sectionKey } from './drafts.ts'

/** The words under which people sign; a new wording is a new one here, and the old one stays. */
export const statements = {
  'sign-1':
    'I have read this self-view. I recognise it as a fair picture of the council. The visiting team may see it. I do not say that everything in it is good.',
  'confirm-1':
    'This self-view was signed before I came into office. I have read it, and I stand by it.',
  'reserve-1':
    'This self-view was signed before I came into office. I have read it, and I have the doubts written here.',
  'sign-part-1':
    'I have not opened all of this self-view: the receipt says which sections. As far as I have read it, I recognise it as a fair picture of the council. The visiting team may see it. I do not say that everything in it is good.',
  'confirm-part-1':
    'This self-view was signed before I came into office. I have not opened all of it: the receipt says which sections. As far as I have read it, I stand by it.',
  'reserve-part-1':
    'This self-view was signed before I came into office. I have not opened all of it: the receipt says which sections. I have the doubts written here.',
} as const
export type Statement = keyof typeof statements
const statementNames = Object.keys(statements) as [Statement, ...Statement[]] // Object.keys widens to string
export const statement = z.enum(statementNames)

/** What somebody says with a signature: that they sign, or as a later office-holder stand by it or have doubts. */
export type Act = 'sign' | 'confirm' | 'reserve'

/** What each statement says, whether or not all was opened. */
export const acts: Record<Statement, Act> = {
  'sign-1': 'sign',
  'confirm-1': 'confirm',
  'reserve-1': 'reserve',
  'sign-part-1': 'sign',
  'confirm-part-1': 'confirm',
  'reserve-part-1': 'reserve',
}

/** The statement that is true of somebody who left so many sections unopened. */
export function statementFor(act: Act, unopened: number): Statement {
  return unopened === 0 ? `${act}-1` : `${act}-part-1`
}

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const longestReservation = 2000

export const manifest = z.strictObject({
  /** The form of this list. */
  form: z.literal('tellback-self-view-1'),
  ...{ edition: uuid, selfView: uuid, template: uuid, version: z.int() },
  council: z.strictObject({ id: uuid, name: line(120) }),
  sections: z.array(z.strictObject({ id: uuid, key: sectionKey, changes: z.int(), text: sha256 })),
  evidence: z.array(z.strictObject({ id: uuid, text: sha256 })),
  statement: z.strictObject({ name: statement, text: words(1000) }),
  reservation: z.nullable(words(longestReservation)),
  signer: z.strictObject({
    person: uuid,
    name: line(120),
    role,
    post: z.nullable(line(120)),
    since: day,
  }),
})
export type Manifest = z.infer<typeof manifest>

/** What the list is made of. */
type Signed = {
  selfView: string
  template: string
  number: number
  council: string | null
  councilName: string
  sections: readonly Pick<EditionSection, 'id' | 'key' | 'changes' | 'digest'>[]
  evidence: readonly Pick<EditionEvidence, 'id' | 'digest'>[]
}

export function manifestOf(
  id: string,
  edition: Signed,
  said: { statement: Statement; reservation: string | null; signer: Manifest['signer'] },
): Manifest {
  return {
    form: 'tellback-self-view-1',
    ...{ edition: id, selfView: edition.selfView, template: edition.template },
    version: edition.number,
    council: { id: edition.council ?? '', name: edition.councilName },
    sections: edition.sections.map(({ id: section, key, changes, digest: text }) => ({
      ...{ id: section, key, changes, text },
    })),
    evidence: edition.evidence.map(({ id: one, digest: text }) => ({ id: one, text })),
    statement: { name: said.statement, text: statements[said.statement] },
    reservation: said.reservation,
    signer: said.signer,
  }
}

/** The hash that is signed, 64 hexadecimal digits. */
export const hashOf = (list: Manifest): string => digest(list)
