/** The region itself: councils, rounds, questions, people, their posts and their cards. */
import { roles } from '../../shared/roles.ts'
import { demoCouncils } from '../content/demo/councils.ts'
import type { DemoPerson } from '../content/demo/people/person.ts'
import { demoRegion } from '../content/demo/region.ts'
import { demoRounds } from '../content/demo/rounds.ts'
import { adults } from '../content/questionnaires/adults.ts'
import { children } from '../content/questionnaires/children.ts'
import { adults as adultsTemplate } from '../content/templates/adults.ts'
import { children as childrenTemplate } from '../content/templates/children.ts'
import { type Calendar, idOf } from './keys.ts'

export type Command = { kind: string; name: string; record: string; args: unknown }

/** Commands that are run together or not at all; the first one makes a record. */
export type Unit = [Command, ...Command[]]

export const region = idOf('region', demoRegion.key)
export const questionnaires = { adults, children }
const templates = { adults: adultsTemplate, children: childrenTemplate }

/** What everything else belongs to. */
export function regionUnits(): Unit[] {
  const { name, help } = demoRegion
  const councils = demoCouncils.map((council): Unit => {
    const record = idOf('council', council.key)
    const args = { region, name: council.name, from: council.from }
    return [
      { kind: 'council', name: 'make', record, args },
      { kind: 'council', name: 'code', record, args: { ons: council.ons } },
    ]
  })
  const rounds = demoRounds.map((round): Unit => {
    const record = idOf('round', round.key)
    const args = { region, name: round.name, service: round.service }
    return [
      { kind: 'round', name: 'make', record, args },
      { kind: 'round', name: 'moveOn', record, args: { to: round.stage } },
    ]
  })
  const asked = Object.entries(questionnaires).map(([key, content]): Unit => {
    const record = idOf('questionnaire', key)
    return [{ kind: 'questionnaire', name: 'publish', record, args: { region, ...content } }]
  })
  const forms = Object.entries(templates).map(([key, content]): Unit => {
    const record = idOf('template', key)
    return [{ kind: 'template', name: 'publish', record, args: { region, ...content } }]
  })
  return [
    [{ kind: 'region', name: 'make', record: region, args: { name, help } }],
    ...councils,
    ...rounds,
    ...asked,
    ...forms,
  ]
}

/** The post that stands at this place of theirs, from 0. */
export function appointmentOf({ key, appointments }: DemoPerson, place: number): string {
  const held = appointments[place]
  return idOf('appointment', `${key} ${held?.role ?? ''} ${held?.of ?? ''} ${String(place)}`)
}

/** A person with every post they hold or held, and a card to come in by. */
export function personUnit(person: DemoPerson, { day, dayOrNull }: Calendar): Unit {
  const id = idOf('person', person.key)
  const posts = person.appointments.map((held, place): Command => {
    const body = roles[held.role]
    const of = body === 'region' ? null : idOf(body, held.of)
    return {
      kind: 'appointment',
      name: 'make',
      record: appointmentOf(person, place),
      args: {
        region,
        council: body === 'council' ? of : null,
        challenge: body === 'challenge' ? of : null,
        person: id,
        role: held.role,
        group: held.group,
        post: held.post,
        service: held.service ?? null,
        from: day(held.from),
        to: dayOrNull(held.to),
      },
    }
  })
  const visited = person.appointments.find(({ role }) => roles[role] === 'challenge')
  const challenge = visited ? idOf('challenge', visited.of) : null
  return [
    {
      kind: 'person',
      name: 'make',
      record: id,
      args: { region, name: person.name, email: person.email },
    },
    ...posts,
    {
      kind: 'invite',
      name: 'make',
      record: idOf('invite', person.key),
      args: { region, challenge, person: id },
    },
  ]
}
