/** What it takes before anybody goes on site, made by the product's own commands. */
import type { SystemCommand } from '../../server/sync/system.ts'
import { leads } from '../../shared/leads.ts'
import { id, place, region } from './people.ts'

const someone = { name: 'Somebody', phone: '01632 960002' }

/** Whom to ring about a visit: all that `visit.setSafeguarding` takes. */
export const numbers = {
  ...{ lead: someone, deputy: someone, outside: someone },
  council: { name: 'Oakshire', day: '01632 960003', night: '01632 960004' },
}

const signedOff = { milestone: 'signed', done: '2026-01-01' }

type Visit = { of: string; visit: string; questionnaire: string; from?: string }

/**
 * A safeguarding lead, a deputy and a lead outside for the visit to the council `of`, each with an
 * address, the numbers to ring, the questions and a self-view that was signed. @param visit the id of its pack
 */
export function readyForSite({ of, visit, questionnaire, from = '2026-01-01' }: Visit) {
  const { challenge } = place(of)
  const terms = { group: null, post: null, from, to: null }
  return [
    ...leads.flatMap((role): SystemCommand[] => {
      const name = `${role} of ${of}`
      const email = `${role.toLowerCase()}-of-${of.replaceAll(' ', '-')}@group.example`
      const held = { region, council: null, challenge, person: id(name), role, ...terms }
      return [
        { kind: 'person', name: 'make', record: id(name), args: { region, name, email } },
        { kind: 'appointment', name: 'make', record: id(`${name} holds`), args: held },
      ]
    }),
    { kind: 'challenge', name: 'chooseQuestionnaire', record: challenge, args: { questionnaire } },
    { kind: 'visit', name: 'setSafeguarding', record: visit, args: numbers },
    { kind: 'challenge', name: 'reach', record: challenge, args: signedOff },
  ]
}
