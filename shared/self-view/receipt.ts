/**
 * A receipt: everything that is needed to check a signature without us, in one file. The text, its
 * manifest and hash, how the person was known, the head of the council's log, and the server's seal over
 * all of it. Checked in the browser and on the command line by the same function.
 */
import * as z from 'zod/mini'
import { canonicalJson, digest } from '../canonical.ts'
import { instant, uuid } from '../ids.ts'
import { line } from '../text.ts'
import { sectionKey } from './drafts.ts'
import {
  type EditionEvidence,
  type EditionSection,
  editionEvidence,
  editionSection,
} from './edition.ts'
import { manifest, statements } from './manifest.ts'

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const base64url = z.string().check(z.maxLength(4000), z.regex(/^[A-Za-z0-9_-]+$/))

/** COSE numbers (RFC 9053) of the two kinds of key that passkeys have here: ES256 and RS256. */
export const algorithm = z.union([z.literal(-7), z.literal(-257)])

/** How the person who signed was known to be there. */
export const confirmation = z.discriminatedUnion('by', [
  /** WebAuthn assertion with user verification; its challenge is the hash itself. */
  z.object({
    by: z.literal('passkey'),
    ...{ credential: base64url, authenticatorData: base64url, clientData: base64url },
    ...{ signature: base64url, publicKey: base64url, algorithm },
    ...{ origin: line(200), site: line(200) },
  }),
  /** A code sent to their e-mail: it says that they could read it, and nothing of the text. */
  z.object({ by: z.literal('code') }),
])
export type Confirmation = z.infer<typeof confirmation>

/** The server's seal: the place of the signature in the council's log, and ES256 over the receipt. */
export const seal = z.object({
  log: z.object({ chain: line(200), position: z.int(), head: sha256 }),
  /** Of the public key, its SHA-256. */
  key: sha256,
  seal: base64url,
})
export type Seal = z.infer<typeof seal>

export const receipt = z.strictObject({
  form: z.literal('tellback-receipt-1'),
  ...{ signature: uuid, at: instant, manifest, hash: sha256 },
  unopened: z.array(sectionKey),
  confirms: z.nullable(uuid),
  confirmed: confirmation,
  text: z.strictObject({ sections: z.array(editionSection), evidence: z.array(editionEvidence) }),
  ...seal.shape,
})
export type Receipt = z.infer<typeof receipt>

/** What a seal stands over: the receipt without its text, whose digests are in the manifest. */
export function sealedWords(one: Omit<Receipt, 'seal' | 'text'>): string {
  const { form, signature, at, manifest: list, hash, unopened, confirms, confirmed, log, key } = one
  return canonicalJson({
    ...{ form, signature, at, manifest: list, hash, unopened, confirms, confirmed, log, key },
  })
}

/** What can be wrong with a receipt, in the order in which it is looked for. */
export const faults = [
  /** It is no receipt. */
  'form',
  /** A text is not the one that was signed; the sections say which. */
  'text',
  /** The words under which people sign are not these. */
  'statement',
  /** The list does not give the hash. */
  'hash',
  /** The passkey signed something else, elsewhere, or is another one. */
  'passkey',
  /** It was sealed with another key than the one that was published. */
  'key',
  /** The seal does not stand over this. */
  'seal',
] as const
export type Fault = (typeof faults)[number]

export type Checked =
  | { is: 'good'; receipt: Receipt }
  /** `sections` are the numbers of those whose text was changed. */
  | { is: 'bad'; fault: Fault; sections: readonly string[] }

/** What signatures are checked with: the browser's and Node's own (`crypto.subtle`), handed in. */
export type Verify = (
  key: { format: 'spki'; bytes: Uint8Array; algorithm: z.infer<typeof algorithm> },
  signature: Uint8Array,
  over: Uint8Array,
) => Promise<boolean>

/** The sections and pieces of evidence whose text does not give the digest that was signed. */
export function changedIn(one: Pick<Receipt, 'text' | 'manifest'>): string[] {
  const { sections, evidence } = one.text
  const signed = new Map(one.manifest.sections.map(({ key, text }) => [key, text]))
  const wrong = sections.filter((section) => textOf(section) !== signed.get(section.key))
  const missing = one.manifest.sections.filter(
    ({ key }) => !sections.some((section) => section.key === key),
  )
  const papers = new Map(one.manifest.evidence.map(({ id, text }) => [id, text]))
  const wrongPapers = evidence.filter((paper) => paperOf(paper) !== papers.get(paper.id))
  const isPaperMissing = one.manifest.evidence.length !== evidence.length
  return [
    ...wrong.map(({ number }) => number),
    ...missing.map(({ key }) => key),
    ...wrongPapers.map(({ title }) => title),
    ...(isPaperMissing && wrongPapers.length === 0 ? ['?'] : []),
  ]
}

/** The digest of what is read in a section, made anew. */
export function textOf(section: EditionSection): string {
  const { key, number, title, summary, paragraphs, rag, direction, confidence, journey } = section
  const judgements = { rag, direction, confidence, journey }
  return digest({
    key,
    number,
    title,
    summary,
    paragraphs,
    ...judgements,
    indicators: section.indicators,
  })
}

export function paperOf({ title, date, page, quote, link, sections }: EditionEvidence): string {
  return digest({ title, date, page, quote, link, sections })
}

/** Whether the words are those of the statement's name. */
export const isStatement = ({ statement }: Receipt['manifest']): boolean =>
  statements[statement.name] === statement.text

type Signed = Omit<Receipt, 'form' | 'signature' | 'text' | keyof Seal> & { seal: Seal | null }

/** The receipt of a signature with the edition it stands under; null until the server has sealed it. */
export function receiptOf(id: string, signed: Signed, text: Receipt['text']): Receipt | null {
  if (signed.seal === null) return null
  const { at, manifest: list, hash, unopened, confirms, confirmed } = signed
  const { log, key, seal: sealed } = signed.seal
  return {
    ...{ form: 'tellback-receipt-1', signature: id, at, manifest: list, hash, unopened },
    ...{ confirms, confirmed, log, key, seal: sealed },
    text: { sections: text.sections, evidence: text.evidence },
  }
}
