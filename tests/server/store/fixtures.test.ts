import { describe, expect, it } from 'vitest'
import { type AnyKind, raised } from '../../../shared/commands.ts'
import { kinds } from '../../../shared/records/index.ts'
import { readFixture, released } from './fixtures.ts'

const kindNamed = (wanted: string): AnyKind => {
  const found = Object.values(kinds).find(({ name }) => name === wanted)
  if (!found) throw new Error(`${wanted} is no kind that is there.`)
  return found
}

describe('bodies of every released number', () => {
  it.each(released)('$kind of number $v can still be read', ({ kind, v }) => {
    const body = readFixture(kind, v)
    expect(raised(kindNamed(kind), v, body)).toMatchObject({ region: body['region'] })
  })

  it.each(released)('$kind of number $v keeps a field that no build knows', ({ kind, v }) => {
    const body = { ...readFixture(kind, v), unheardOf: [{ deep: 'down' }] }
    expect(raised(kindNamed(kind), v, body)).toHaveProperty('unheardOf', [{ deep: 'down' }])
  })

  it('are there for each kind and each number up to its own', () => {
    const wanted = Object.values(kinds).flatMap(({ name, v }) =>
      Array.from({ length: v }, (_, index) => ({ kind: name, v: index + 1 })),
    )
    expect(released).toEqual(expect.arrayContaining(wanted))
  })
})
