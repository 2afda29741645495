/** Answers that were sent twice: two phones that could not hear of each other each sent the same. Pure. */
import { type AnswerKey, keyOf } from '../../../shared/answer.ts'
import type { Response } from '../../../shared/records/response.ts'
import { says } from '../../local/sealed/merge-plan.ts'

type Sent = {
  id: string
  body: Pick<Response, 'challenge' | 'questionnaire' | 'entries' | 'withdrawn' | 'sentOnPhone'>
}

export const placeOf = (response: string, key: AnswerKey) => `${response} ${key}`

/** When the same was sent before, for each answer that only repeats one; what was taken back counts for nothing. */
export function sentTwice(all: readonly Sent[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const twice = new Map<string, string>()
  const inOrder = [...all].sort((a, b) => (a.body.sentOnPhone < b.body.sentOnPhone ? -1 : 1))
  for (const { id, body } of inOrder) {
    const { challenge, questionnaire, entries, withdrawn, sentOnPhone } = body
    const back = new Set(withdrawn.map(({ key }) => key))
    for (const entry of entries) {
      const key = keyOf(entry)
      const isEmpty = entry.answer.is === 'skipped' && entry.why === null
      if (isEmpty || back.has(key)) continue
      const said = `${challenge ?? ''} ${questionnaire} ${key} ${says(entry)}`
      const before = first.get(said)
      if (before === undefined) first.set(said, sentOnPhone)
      else twice.set(placeOf(id, key), before)
    }
  }
  return twice
}
