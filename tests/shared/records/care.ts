/** Who takes part in the care of words, and an entry at each point of its way: for rule tests. */
import type { Actor } from '../../../shared/actor.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import type { Fact } from '../../../shared/kind.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import {
  actor,
  challenge,
  council,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  system,
  today,
} from '../rules.ts'

export const amara = actor('amara', post('expert', { group: 'oak-voices' }))
export const grace = actor('grace', post('leadPeer'))
export const david = actor('david', post('manager'))
export const ife = actor('ife', post('expertCoordinator', { group: 'oak-voices' }))

const answer = (question: string, more: object = {}) => ({
  ...{ question, about: 'own', why: null, credit: { as: 'role' } },
  answer: { is: 'text', text: `${question} is steep.` },
  ...more,
})

export const sentAnswers = [
  answer('A1'),
  answer('A2', { credit: { as: 'name', name: 'Amara' } }),
  answer('A3', { credit: { as: 'private' } }),
  answer('A4', { answer: { is: 'face', value: 4, of: 5 } }),
  answer('A5', { answer: { is: 'quote', text: 'Nobody rang.', mayUse: null } }),
]

export const made = {
  ...{ region, council, challenge, response: id('response'), questionnaire: id('questions') },
  ...{ number: 1, addsTo: null, helped: null, group: 'oak-voices', late: false },
}

/** The entry as it comes in. */
export const entry = run('entry', 'make', {
  ...{ as: system, command: id('sent'), args: { ...made, answers: sentAnswers } },
}).body as unknown as Entry
export const sent = id('sent')

/** The command was wholly its own: whoever it was not about is left as they were. */
export const itemOf = (body: unknown, key = 'own:A1') =>
  (body as Entry).answers.find((each) => each.key === key)

/** Facts: whose response it is, and how far the visit has come. */
export const written: Fact[] = [
  fact('response', 'response', { challenge, author: id('amara'), withdrawn: [], asked: [] }),
]
export const visitAt = (moved: Record<string, string> = {}): Fact[] => [
  fact('challenge', 'visit-oak', { council, challenge, moved }),
]
export const issued = visitAt({ letterIssued: '2027-03-09' })

type Try = Parameters<typeof run>[2]
export const entryId = id('entry')

export const on = (name: string, tried: Partial<Try> & { as: Actor }) =>
  run('entry', name, { record: entryId, on: entry, ...tried })
export const refused = (name: string, tried: Partial<Try> & { as: Actor }) =>
  refusal('entry', name, { record: entryId, on: entry, ...tried })

/** Follows from what somebody else did. */
export const follows = (name: string, body: unknown, args: unknown, facts: readonly Fact[] = []) =>
  run('entry', name, { as: amara, authority: true, record: entryId, on: body, args, facts })

/** Checked by two, and agreed to by its author. */
export function ready(body: unknown = entry, key = 'own:A1', wording = sent): unknown {
  const check = (as: Actor, record: unknown) =>
    on('check', { as, on: record, args: { key, wording }, facts: written }).body
  const checked = check(david, check(grace, body))
  return follows('hear', checked, { key, wording, yes: true }).body
}

/** And shared. */
export const shared = (body: unknown = ready(), keys = ['own:A1']) =>
  follows('share', body, { keys })
export const extractOf = (key = 'own:A1', time = 0) => derivedId(entryId, `${key} ${String(time)}`)
export { today }

/** What its author is told of an answer that is no longer in the team's view. */
export const unshared = {
  ...{ kind: 'response', name: 'unshare', record: id('response'), unseen: true },
  args: { key: 'own:A1' },
}
