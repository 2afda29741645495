/** What the experts of the demonstration sent, each through the same door as a phone. */
import { entryOf } from '../../shared/records/response/entry-made.ts'
import { demoResponses } from '../content/demo/responses.ts'
import type { DemoResponse } from '../content/demo/responses/entry.ts'
import type { Store } from '../store/open.ts'
import { act } from './act.ts'
import { allChallenges } from './challenges.ts'
import { type Calendar, idOf } from './keys.ts'
import { questionnaires } from './region.ts'

const minuteMs = 60_000

/** Sends every response at the time it says, and lets the reviewers who opened one open it. */
export async function sendResponses(store: Store, secret: string, when: Calendar): Promise<void> {
  for (const one of demoResponses) {
    const sent = when.instant(one.sent.day, one.sent.at)
    const at = (minutes: number) => new Date(Date.parse(sent) + minutes * minuteMs).toISOString()
    const by = { record: idOf('response', one.key) }
    await act(store, secret, {
      ...{ ...by, key: `${one.key} send`, person: one.author, at: at(1) },
      ...{ kind: 'response', name: 'send', args: argsOf(one, sent) },
    })
    if (one.readBy)
      await act(store, secret, {
        ...{ key: `${one.key} open`, person: one.readBy, at: at(45), kind: 'entry' },
        ...{ name: 'open', record: entryOf(by.record), args: {} },
      })
  }
}

function argsOf(one: DemoResponse, sentOnPhone: string) {
  const challenge = allChallenges.find(({ key }) => key === one.challenge)
  if (!challenge) throw new Error(`The demonstration has no challenge ${one.challenge}.`)
  return {
    challenge: idOf('challenge', one.challenge),
    sentOnPhone,
    questionnaire: idOf('questionnaire', challenge.service),
    number: questionnaires[challenge.service].number,
    addsTo: one.addsTo && idOf('response', one.addsTo),
    entries: one.entries,
    helped: one.helped,
    promise: 1,
  }
}
