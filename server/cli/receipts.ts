/** Checking the receipt of a signature: with nothing but the file and the keys that were published. */
import { readFile } from 'node:fs/promises'
import {
  checkReceipt,
  publishedKeys,
  type PublishedKeys,
} from '../../shared/self-view/check-receipt.ts'
import { acts } from '../../shared/self-view/manifest.ts'
import type { Checked, Fault, Receipt } from '../../shared/self-view/receipt.ts'
import { withSignIn } from '../people/tables.ts'
import { sealKeysOf } from '../proof/seal-keys.ts'
import { verify } from '../proof/subtle.ts'
import { type CliCommand, type Outcome, text, WrongCall } from './command.ts'

const faultWords: Record<Fault, string> = {
  form: 'This file is no receipt.',
  text: 'The text is not the one that was signed.',
  statement: 'The words under which it was signed are not ours.',
  hash: 'The list of what was signed does not give the hash that was signed.',
  passkey: 'The passkey signed something else, or somewhere else, or it is another one.',
  key: 'It was sealed with another key than those that were published.',
  seal: 'The seal does not stand over this receipt: something in it was changed.',
}

/** A receipt is smaller than this by far. */
const mostBytes = 20_000_000

async function readJson(path: string): Promise<unknown> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch {
    throw new WrongCall(`${path} cannot be read.`)
  }
  if (content.length > mostBytes) throw new WrongCall(`${path} is too large for a receipt.`)
  try {
    return JSON.parse(content)
  } catch {
    // Not even JSON: no receipt either.
    return null
  }
}

function fileOf(given: readonly string[]): string {
  const [path, more] = given
  if (!path || more) throw new WrongCall('Name one file.')
  return path
}

async function checked(path: string, keys: PublishedKeys): Promise<Outcome> {
  const found = await checkReceipt(await readJson(path), keys, verify)
  return { words: said(found), data: found, failed: found.is === 'bad' }
}

function said(found: Checked): string {
  if (found.is === 'bad') {
    const where = found.sections.map((one) => `  ${one}`)
    return [faultWords[found.fault], ...where].join('\n')
  }
  const { manifest, at, hash, confirmed, log } = found.receipt
  const { signer, council, version } = manifest
  const how = confirmed.by === 'passkey' ? 'with a passkey' : 'with a code sent by e-mail'
  return [
    'This receipt is good.',
    `  ${signer.name} (${signer.role}, ${signer.person}) signed ${how}, at ${at}.`,
    `  What ${council.name} says about itself, version ${String(version)}.`,
    `  "${manifest.statement.text}"`,
    ...weakness(found.receipt),
    `  Hash ${hash}`,
    `  Log ${log.chain}, entry ${String(log.position)}, ${log.head}`,
  ].join('\n')
}

/** What whoever relies on the signature should know of it as well. */
function weakness({ manifest, unopened, confirms, text: { sections } }: Receipt): string[] {
  const { reservation, statement } = manifest
  const doubts = acts[statement.name] === 'reserve' ? 'With doubts' : 'With these words'
  const numbers = unopened.map((key) => sections.find((one) => one.key === key)?.number ?? key)
  const count = `${String(numbers.length)} of ${String(sections.length)}`
  return [
    ...(reservation === null ? [] : [`  ${doubts}: ${reservation}`]),
    numbers.length === 0
      ? '  As their device says, every section with something in it was opened.'
      : `  As their device says, ${count} sections were not opened before: ${numbers.join(', ')}.`,
    ...(confirms === null
      ? []
      : [`  It came later, beside signature ${confirms} of that office, and did not sign it off.`]),
  ]
}

export const verifyReceipt: CliCommand = {
  name: 'verify-receipt',
  does: 'Checks the receipt of a signature.',
  takes: ['<file>'],
  options: { keys: { type: 'string' } },
  help: `  <file>  a receipt as it was saved
  --keys  the published keys as a file, from /api/receipts/key: then nothing else is needed, and no
          server. Left out, those of this store are taken.`,
  alone: async (values, given) => {
    const path = text(values, 'keys')
    if (path === undefined) return undefined
    const keys = publishedKeys.safeParse(await readJson(path))
    if (!keys.success) throw new WrongCall(`${path} holds no published keys.`)
    return checked(fileOf(given), keys.data)
  },
  run: async ({ store }, _values, given) =>
    checked(fileOf(given), await sealKeysOf(withSignIn(store.db))),
}
