/** What the experts of the demonstration sent, each through the same door as a phone. */
import { type KindName, kinds } from '../../shared/records/index.ts'
import { entryOf } from '../../shared/records/response.ts'
import type { Ask, WireCommand } from '../../shared/wire.ts'
import { demoResponses } from '../content/demo/responses.ts'
import type { DemoResponse } from '../content/demo/responses/entry.ts'
import type { Store } from '../store/open.ts'
import { push } from '../sync/push.ts'
import { allChallenges } from './challenges.ts'
import { type Calendar, idOf } from './keys.ts'
import { questionnaires } from './region.ts'

const minuteMs = 60_000

/** Sends every response at the time it says, and lets the reviewers who opened one open it. */
export async function sendResponses(store: Store, secret: string, when: Calendar): Promise<void> {
  for (const one of demoResponses) {
    const sent = when.instant(one.sent.day, one.sent.at)
    const at = (minutes: number) => new Date(Date.parse(sent) + minutes * minuteMs).toISOString()
    const act = async (
      person: string,
      time: string,
      kind: KindName,
      name: string,
      args: unknown,
    ) => {
      const command: WireCommand = {
        id: idOf('command', `${one.key} ${name}`),
        kind,
        v: kinds[kind].v,
        record: kind === 'entry' ? entryOf(idOf('response', one.key)) : idOf('response', one.key),
        name,
        args,
        base: null,
        at: time,
      }
      const device = idOf('device', person)
      const ask: Ask = { protocol: 1, device, commands: [command], scopes: {} }
      const who = { person: idOf('person', person), device }
      const clock = () => new Date(time)
      const { results } = await push(store, kinds, secret, who, ask, { clock })
      const [result] = results
      if (result?.outcome !== 'applied')
        throw new Error(`The demonstration's ${name} of ${one.key}: ${result?.problem?.code ?? ''}`)
    }
    await act(one.author, at(1), 'response', 'send', argsOf(one, sent))
    if (one.readBy) await act(one.readBy, at(45), 'entry', 'open', {})
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
