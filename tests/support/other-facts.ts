// Facts that somebody else made, by generation: bodies of a kind that differ in any field whatever, as far
// as the kind's own schema takes it, and that name the very records a command is about.
import fc from 'fast-check'
import type { AnyKind } from '../../shared/commands.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Fact } from '../../shared/kind.ts'
import { roles } from '../../shared/roles.ts'
import { id } from './people.ts'

type Body = Fact['body']
type Change = { at: number; to: number }

/** What a text may become where the schema knows only some: the words of states, roles and answers. */
const words = [
  ...['draft', 'submitted', 'withLeadMember', 'signedOff', 'shared', 'superseded', 'sentBack'],
  ...[
    'proposed',
    'preparing',
    'onSite',
    'letterIssued',
    'closed',
    'withdrawn',
    'adults',
    'children',
  ],
  ...['red', 'amber', 'green', '1', '7-resources', 'signOff', 'sendBack', 'sign-1', 'own', 'seen'],
  ...['leadMember', 'director', 'chiefExecutive', 'role', 'private', 'Other words.'],
  ...Object.keys(roles),
]
const days = ['2026-06-01', '2027-02-01', '2027-03-09', '2027-09-01']
const isUuid = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT/.test(text)

type Leaf = { path: readonly (string | number)[]; value: unknown }

const isPlace = ({ path: [name, ...rest] }: Leaf) =>
  rest.length === 0 && ['region', 'council', 'challenge'].includes(String(name))

/** Every value a body is made of, and every list. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): Leaf[] {
  if (Array.isArray(value))
    return [{ path, value }, ...value.flatMap((one, at) => leavesOf(one, [...path, at]))]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]))
  return [{ path, value }]
}

/** What may stand in the place of a value, besides. */
function others({ path, value }: Leaf, ids: readonly string[]): readonly unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, 0, 3]
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    const first = list.slice(0, 1)
    return [[], first, [...list, ...first]]
  }
  if (value === null) return [...ids, ...days, `${days[1] ?? ''}T09:00:00.000Z`, 'Other words.', 3]
  if (typeof value !== 'string') return []
  const text = value
  if (isUuid(text)) return ids
  if (isDay(text)) return path.at(-1) === 'to' ? [null, ...days] : days
  if (isInstant(text)) return [null, ...days.map((one) => `${one}T09:00:00.000Z`)]
  return [...words, null]
}

function put(
  body: unknown,
  [name, ...rest]: readonly (string | number)[],
  value: unknown,
): unknown {
  if (name === undefined) return value
  if (Array.isArray(body)) {
    const list: readonly unknown[] = body
    return list.map((one, at) => (at === name ? put(one, rest, value) : one))
  }
  const own = body as Record<string, unknown> // a path leads through objects and lists alone
  return { ...own, [name]: put(own[name], rest, value) }
}

/** All ids that stand anywhere in this. */
export const idsIn = (value: unknown): string[] => [
  ...new Set(
    leavesOf(value).flatMap((one) =>
      typeof one.value === 'string' && isUuid(one.value) ? [one.value] : [],
    ),
  ),
]

/**
 * Facts of a kind, each like one of `bases` but for a few fields. What the schema does not take stays as
 * it was. @param ids what they may name: the records that the command is about, and persons
 */
export function otherFacts(
  kind: AnyKind,
  bases: readonly Body[],
  ids: readonly string[],
): fc.Arbitrary<Fact[]> {
  const changed = (base: Body, changes: readonly Change[]): Body =>
    changes.reduce<Body>((body, { at, to }) => {
      // Where it belongs stays: no command is handed facts of another place.
      const leaves = leavesOf(body).filter((one) => !isPlace(one))
      const leaf = leaves[at % leaves.length]
      if (!leaf) return body
      const choice = others(leaf, ids)
      // From the chosen one on, the first that the schema takes.
      for (let step = 0; step < Math.min(choice.length, 6); step += 1) {
        const next = put(body, leaf.path, choice[(to + step) % choice.length]) as Body
        if (kind.schema.safeParse(next).success) return next
      }
      return body
    }, base)
  const change = fc.record({ at: fc.nat({ max: 5000 }), to: fc.nat({ max: 100 }) })
  const one = fc.record({
    key: fc.nat({ max: 30 }),
    base: fc.nat({ max: bases.length - 1 }),
    changes: fc.array(change, { maxLength: 3 }),
  })
  const made = one.map(({ key, base, changes }): Fact => ({
    ...{ id: derivedId(id(kind.name), String(key)), kind: kind.name },
    body: changed(bases[base] ?? { region: '', council: null, challenge: null }, changes),
  }))
  return fc.uniqueArray(made, { maxLength: 4, selector: (fact) => fact.id })
}
