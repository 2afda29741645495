import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { findTexts } from '../../../../client/features/needs-you/tray-words.ts'
import { never } from '../../../../shared/actor.ts'
import { kinds } from '../../../../shared/records/index.ts'

const sentence = 'Somebody wrote this, I say.'

/** Texts of a command that may wait on a phone and yet are no words: who wrote them, or why they are none. */
const notWords: readonly string[] = [
  // Whose it was before, to see whether it was changed meanwhile.
  'action.assign.wasOwner',
  // Bytes of a letterbox and of a seal, and what a server notes of a refusal.
  'signature.seal.seal.log.chain',
  'repair.note.code',
  // The name of the author's group, which the server adds.
  'entry.make.group',
]

type Place = readonly string[]

/** Every place of a schema where a sentence may stand. */
function textsOf(schema: z.core.$ZodType, at: Place = []): Place[] {
  const { def } = (schema as z.core.$ZodTypes)._zod // every schema of zod is one of these
  switch (def.type) {
    case 'string':
      return z.safeParse(schema, sentence).success ? [at] : []
    case 'object':
      return Object.entries(def.shape).flatMap(([key, one]) => textsOf(one, [...at, key]))
    case 'array':
      return textsOf(def.element, at)
    case 'optional':
    case 'nullable':
      return textsOf(def.innerType, at)
    case 'union':
      return def.options.flatMap((one) => textsOf(one, at))
    default:
      return []
  }
}

const argsAt = (at: Place): unknown =>
  at.reduceRight<unknown>((inner, key) => ({ [key]: inner }), sentence)

const places = Object.entries(kinds).flatMap(([kind, { commands }]) =>
  Object.entries(commands)
    .filter(([, one]) => one.queued !== false && !one.proved && one.may !== never)
    .flatMap(([name, { args }]) => textsOf(args).map((at) => ({ of: `${kind}.${name}`, at }))),
)

describe('the words in the tray', () => {
  it('are looked for where every command has them', () => {
    expect(places.map(({ of, at }) => [of, ...at].join('.'))).toContain('hold.make.reason')
  })

  it('are every text of every command, but for those that are none', () => {
    const missing = places.filter(({ at }) => findTexts(argsAt(at)).length === 0)
    const names = missing.map(({ of, at }) => [of, ...at].join('.'))
    expect([...new Set(names)].filter((one) => !notWords.includes(one))).toEqual([])
  })
})
