import { describe, expect, it } from 'vitest'
import {
  dataParts,
  partsFor,
  untilWhen,
  whoSees,
} from '../../../../client/features/visit/data-parts.ts'
import { type KindName, kinds } from '../../../../shared/records/index.ts'
import { scope } from '../../../../shared/scopes.ts'
import { may, mayWhenEnded } from '../../../server/matrix/policy.ts'
import { readFixture } from '../../../server/store/fixtures.ts'

const names = Object.keys(kinds) as KindName[] // the keys of `kinds`
const isAboutNobody = (kind: KindName) => dataParts[kind] === 'nobody'

/** Kinds that an expert may make or change, by what was agreed on. */
const written = names.filter((kind) =>
  Object.entries(may).some(
    ([command, roles]) =>
      command.startsWith(`${kind}.`) &&
      (roles.includes('expert') || mayWhenEnded.includes(command)),
  ),
)

/** Kinds that lie in a scope of one person alone, as a build of ours wrote them. */
const ofOnePerson = names.filter((kind) =>
  kinds[kind]
    .scopes(readFixture(kind, kinds[kind].v) as never, '00000000-0000-8000-8000-000000000001')
    .some((name) => name.startsWith(scope.person(''))),
)

describe('who may see what is kept of somebody', () => {
  it('says something of every kind there is', () => {
    expect(Object.keys(dataParts).toSorted()).toEqual(names.toSorted())
  })

  it('leaves out no kind that an expert writes, and none that is one person’s', () => {
    expect(written).toEqual(expect.arrayContaining(['response', 'concern', 'finding', 'enquiry']))
    expect(ofOnePerson).toEqual(
      expect.arrayContaining(['response', 'concern', 'person', 'invite', 'appointment', 'note']),
    )
    expect([...written, ...ofOnePerson].filter(isAboutNobody)).toEqual([])
  })

  it('leaves out no kind that holds words of theirs, whoever made it', () => {
    const derived: KindName[] = ['entry', 'extract', 'tally', 'hold', 'repair', 'alarm']
    expect(derived.filter(isAboutNobody)).toEqual([])
  })

  it('is shown whole to an expert, with until when', () => {
    const parts = partsFor(['expert'])
    expect(whoSees(['expert'])).toEqual(
      expect.arrayContaining(parts.flatMap(({ who }) => [...who])),
    )
    expect(untilWhen(['expert'])).toEqual(expect.arrayContaining(parts.map(({ until }) => until)))
  })

  it('speaks of signatures to those who sign', () => {
    expect(whoSees(['expert'])).not.toContain('whoSigned')
    expect(whoSees(['leadMember'])).toContain('whoSigned')
  })
})
