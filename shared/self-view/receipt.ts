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

/** WebAuthn assertion with user verification; its challenge is the hash itself. */
const byPasskey = {
  by: z.literal('passkey'),
  ...{ credential: base64url, authenticatorData: base64url, clientData: base64url },
  ...{ signature: base64url, publicKey: base64url, algorithm },
  ...{ origin: line(200), site: line(200) },
}
/** A code sent to their e-mail: it says that they could read it, and nothing of the text. */
const byCode = { by: z.literal('code') }

/** How the person who signed was known to be there; what else a proof holds is left out. */
export const confirmation = z.discriminatedUnion('by', [z.object(byPasskey), z.object(byCode)])
export type Confirmation = z.infer<typeof confirmation>

/** The server's seal: the place of the signature in the council's log, and ES256 over the receipt. */
export const seal = z.object({
  log: z.strictObject({ chain: line(200), position: z.int(), head: sha256 }),
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
  confirmed: z.discriminatedUnion('by', [z.strictObject(byPasskey), z.strictObject(byCode)]),
  // Strict all through: a word that nothing stands for would be one that nobody signed.
  text: z.strictObject({
    sections: z.array(z.strictObject(editionSection.shape)),
    evidence: z.array(z.strictObject(editionEvidence.shape)),
  }),
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

/** The sections and pieces of evidence that are not those that were signed: changed, left out, doubled, moved. */
export function changedIn({
  text,
  manifest: signed,
}: Pick<Receipt, 'text' | 'manifest'>): string[] {
  const sections = text.sections.map((one) => ({
    name: one.number,
    line: { id: one.id, key: one.key, changes: one.changes, text: digestIn(one, textOf(one)) },
  }))
  const papers = text.evidence.map((one) => ({
    name: one.title,
    line: { id: one.id, text: digestIn(one, paperOf(one)) },
  }))
  const numberOf = ({ key }: { key: string }) => key
  return [
    ...apart(sections, signed.sections, numberOf),
    ...apart(papers, signed.evidence, () => '?'),
  ]
}

/** The digest made anew; nothing where the text says another of itself. */
const digestIn = ({ digest: said }: { digest: string }, made: string) => (said === made ? made : '')

/** The names of what does not stand in the list as it is, and of what stands there and is not here. */
function apart<Line extends { id: string }>(
  here: readonly { name: string; line: Line }[],
  list: readonly Line[],
  nameOf: (missing: Line) => string,
): string[] {
  const signed = new Map(list.map((line) => [line.id, canonicalJson(line)]))
  const changed = here.filter(({ line }) => signed.get(line.id) !== canonicalJson(line))
  const missing = list.filter(({ id }) => !here.some(({ line }) => line.id === id))
  const names = [...changed.map(({ name }) => name), ...missing.map(nameOf)]
  if (names.length > 0) return names
  // All of them are there, so what is wrong is how often, or where.
  return here.filter(({ line }, place) => line.id !== list[place]?.id).map(({ name }) => name)
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
