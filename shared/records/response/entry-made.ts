/** What reviewers read of a response, an entry: its id, how it is made, and what it is told later. */
import { derivedId } from '../../derived-id.ts'
import type { FollowUp } from '../../kind.ts'
import type { Response } from '../response.ts'

/** The id of what reviewers read of a response. */
export const entryOf = (response: string): string => derivedId(response, 'entry')

/** What reviewers read: no author, and nothing that leads to one. */
export function entryMade(id: string, body: Response): FollowUp {
  const { region, council, challenge, questionnaire, number, helped, group, late } = body
  const addsTo = body.addsTo && entryOf(body.addsTo)
  const args = { region, council, challenge, questionnaire, number, helped, group, late, addsTo }
  return {
    ...{ kind: 'entry', name: 'make', record: entryOf(id), unseen: true },
    args: { ...args, response: id, answers: body.entries },
  }
}

/** The entry comes to know of it. */
export const entryTold = (name: string, id: string, args: unknown): FollowUp => ({
  ...{ kind: 'entry', name, record: entryOf(id), args, unseen: true },
})
