import { describe, expect, it } from 'vitest'
import { type AnswerValue, entry } from '../../../shared/answer.ts'
import { leads } from '../../../shared/leads.ts'
import { executive, type Role, roles, scrutiny } from '../../../shared/roles.ts'
import { phone } from '../../../shared/text.ts'
import { demoChallenges } from '../../../server/content/demo/challenges.ts'
import { demoCouncils } from '../../../server/content/demo/councils.ts'
import { demoPeople, demoSignIns } from '../../../server/content/demo/people.ts'
import { demoRegion } from '../../../server/content/demo/region.ts'
import { demoResponses } from '../../../server/content/demo/responses.ts'
import { roundChallenges } from '../../../server/content/demo/round-challenges.ts'
import { demoRounds } from '../../../server/content/demo/rounds.ts'
import { adults } from '../../../server/content/questionnaires/adults.ts'
import { refusedIn } from '../../support/plain-words.ts'

const appointments = demoPeople.flatMap((person) =>
  person.appointments.map((one) => ({ ...one, person: person.key })),
)
const challenges = [...demoChallenges, ...roundChallenges]
const keysOf = (things: readonly { key: string }[]) => things.map(({ key }) => key)
const allKeys = [
  demoRegion.key,
  ...[demoCouncils, demoRounds, challenges, demoPeople, demoResponses].flatMap(keysOf),
]

function wordsIn(answer: AnswerValue): string {
  if (answer.is === 'many') return answer.other ?? ''
  return answer.is === 'text' || answer.is === 'seen' || answer.is === 'quote' ? answer.text : ''
}

function chosenIn(answer: AnswerValue): (string | null)[] {
  if (answer.is === 'many' || answer.is === 'themes') return answer.values
  return answer.is === 'seen' ? [answer.source] : []
}

describe('the demonstration region', () => {
  it('has fourteen councils, in the order of the alphabet', () => {
    const names = demoCouncils.map(({ name }) => name)
    expect(names).toHaveLength(14)
    expect(names.toSorted()).toEqual(names)
  })

  it('gives every thing a key of its own', () => {
    expect(allKeys.filter((key, index) => allKeys.indexOf(key) !== index)).toEqual([])
  })

  it('rings only numbers of the range kept for fiction', () => {
    const packs = demoChallenges.map(({ pack }) => pack)
    const contacts = packs.flatMap(
      ({ contact, safeguarding: { lead, deputy, outside, council } }) => [
        ...[contact.phone, lead.phone, deputy.phone, outside.phone],
        ...[council.day, council.night],
      ],
    )
    const doors = demoCouncils.flatMap(({ frontDoor }) => [frontDoor.day, frontDoor.night])
    for (const number of [demoRegion.help.phone, ...contacts, ...doors]) {
      expect(number).toMatch(/^01632 960 \d{3}$/)
      expect(phone.safeParse(number).success).toBe(true)
    }
    expect(new Set(doors).size).toBe(28)
  })

  it('writes only to addresses that no mail can reach', () => {
    const mails = demoPeople.flatMap(({ email }) => (email ? [email] : []))
    expect(mails.filter((mail) => !/^[a-z]+(\.[a-z-]+)+@[a-z-]+\.example$/.test(mail))).toEqual([])
    expect(new Set(mails).size).toBe(mails.length)
  })
})

describe('the people of the demonstration region', () => {
  const bodies = {
    region: [demoRegion.key],
    council: keysOf(demoCouncils),
    challenge: keysOf(challenges),
  }

  it('hold every role there is, each in a body of the right sort', () => {
    const held = new Set(appointments.map(({ role }) => role))
    expect([...held].toSorted()).toEqual(Object.keys(roles).toSorted())
    for (const { role, of, person } of appointments)
      expect(bodies[roles[role]], person).toContain(of)
  })

  it('offer somebody for each role who holds it today', () => {
    for (const [role, key] of Object.entries(demoSignIns)) {
      const today = appointments.filter(
        (one) => one.person === key && one.role === role && one.from <= 0 && (one.to ?? 1) > 0,
      )
      expect(today, role).toHaveLength(1)
    }
  })

  it('are never both executive and scrutiny of one council', () => {
    const among = (side: readonly Role[]) =>
      appointments
        .filter(({ role }) => side.includes(role))
        .map(({ person, of }) => `${person} ${of}`)
    const both = among(executive).filter((one) => among(scrutiny).includes(one))
    expect(both).toEqual([])
  })

  it('have posts that end after they began', () => {
    for (const { person, from, to } of appointments)
      expect(to ?? from + 1, person).toBeGreaterThan(from)
  })

  it('put a director and a lead councillor for adults into every council', () => {
    for (const { key } of demoCouncils)
      for (const role of ['director', 'leadMember'] as const)
        expect(
          appointments.some((one) => one.of === key && one.role === role && (one.to ?? 1) > 0),
          `${role} of ${key}`,
        ).toBe(true)
  })

  it('lead every visit whose letter is being written', () => {
    for (const { key } of challenges.filter(({ stage }) => stage === 'letterDraft'))
      expect(
        appointments.some((one) => one.of === key && one.role === 'leadPeer' && one.from <= 0),
        key,
      ).toBe(true)
  })

  it('give each visit a team without anybody who works for the council it visits', () => {
    for (const { key, council } of challenges) {
      const team = appointments.filter(({ of }) => of === key).map(({ person }) => person)
      const hosts = appointments.filter(({ of }) => of === council).map(({ person }) => person)
      expect(team.filter((person) => hosts.includes(person))).toEqual([])
    }
  })

  it('give each visit its safeguarding leads and a deputy, experts in groups, and a coordinator for each', () => {
    for (const { key } of demoChallenges) {
      const team = appointments.filter(({ of }) => of === key)
      const experts = team.filter(({ role }) => role === 'expert')
      const coordinators = team.filter(({ role }) => role === 'expertCoordinator')
      const groups = new Set(experts.map(({ group }) => group))
      for (const role of leads) expect(team.filter((one) => one.role === role)).toHaveLength(1)
      expect(experts.length).toBeGreaterThanOrEqual(4)
      expect(new Set(coordinators.map(({ group }) => group))).toEqual(groups)
    }
  })
})

describe('the challenges of the demonstration region', () => {
  it('are one on site today and one that is being prepared', () => {
    const [oakshire, northmere] = demoChallenges
    expect([oakshire?.stage, northmere?.stage]).toEqual(['onSite', 'preparing'])
    expect(oakshire?.visit?.from).toBeLessThanOrEqual(0)
    expect(oakshire?.visit?.to).toBeGreaterThanOrEqual(0)
    expect(northmere?.visit?.from).toBeGreaterThan(14)
  })

  it('show each council once in the round of adult services', () => {
    const shown = challenges
      .filter(({ round }) => round === 'adults-4')
      .map(({ council }) => council)
    expect(shown.toSorted()).toEqual(keysOf(demoCouncils))
  })

  it('reach no milestone in the future, and each after the one before', () => {
    for (const { key, milestones } of challenges) {
      const six = Object.values(milestones)
      const done = six.map((one) => one.done).filter((day) => day !== null)
      expect(
        done.toSorted((a, b) => a - b),
        key,
      ).toEqual(done)
      expect(
        done.every((day) => day <= 0),
        key,
      ).toBe(true)
      expect(six.findLastIndex((one) => one.done !== null) + 1, key).toBe(done.length)
    }
  })

  it('belong to the round of their service', () => {
    for (const { key, round, service } of challenges)
      expect(demoRounds.find((one) => one.key === round)?.service, key).toBe(service)
  })

  it('give the same numbers in the pack as on the page of the council', () => {
    for (const { council, pack } of demoChallenges) {
      const host = demoCouncils.find(({ key }) => key === council)
      const { name, day, night } = pack.safeguarding.council
      expect({ name, day, night }).toEqual({ name: host?.name, ...host?.frontDoor })
    }
  })
})

describe('the answers of the demonstration region', () => {
  const fits: Record<string, string> = {
    F: 'face',
    Y: 'yes',
    M: 'many',
    T: 'text',
    B: 'text',
    S: 'seen',
    Q: 'quote',
    G: 'themes',
  }
  const entries = demoResponses.flatMap((one) => one.entries)

  it('are ten of today and six of a visit that is over, of 8 to 18 answers each, no question twice', () => {
    const today = demoResponses.filter(({ challenge }) => challenge === 'oakshire-adults')
    expect([today.length, demoResponses.length]).toEqual([10, 16])
    for (const { key, entries: own } of demoResponses) {
      const asked = own.map(({ question }) => question)
      expect(new Set(asked).size, key).toBe(asked.length)
      expect(asked.length, key).toBeGreaterThanOrEqual(8)
      expect(asked.length, key).toBeLessThanOrEqual(18)
    }
  })

  it('are of the type that their question asks for, with options it offers', () => {
    for (const { question, answer } of entries) {
      const asked = adults.questions.find(({ id }) => id === question)
      if (answer.is === 'skipped' || answer.is === 'notSure') continue
      expect(answer.is, question).toBe(fits[asked?.type ?? ''])
      const offered =
        asked?.type === 'G'
          ? asked.sets.flatMap((set) => set.options.map(({ id }) => id))
          : asked?.type === 'M' || asked?.type === 'S'
            ? asked.options.map(({ id }) => id)
            : []
      expect([...offered, null], question).toEqual(expect.arrayContaining(chosenIn(answer)))
    }
  })

  it('pass the schema that a phone and the server check', () => {
    for (const one of entries) expect(entry.safeParse(one).success, one.question).toBe(true)
  })

  it('tell own experience from what was seen, and use every sort of answer', () => {
    const sorts = new Set(entries.map(({ answer }) => answer.is))
    expect(new Set(entries.map(({ about }) => about)).size).toBe(2)
    expect([...sorts].toSorted()).toEqual(
      [...new Set(Object.values(fits)), 'notSure', 'skipped'].toSorted(),
    )
    expect(new Set(entries.map((one) => one.credit.as)).size).toBe(3)
  })

  it('come from experts of the visit, and somebody who may has read some of them', () => {
    for (const { key, author, challenge, readBy } of demoResponses) {
      const writer = appointments.find((one) => one.person === author && one.of === challenge)
      expect(writer?.role, key).toBe('expert')
      if (readBy === null) continue
      const reader = appointments.find((one) => one.person === readBy && one.of === challenge)
      const isOfGroup = reader?.role === 'expertCoordinator' && reader.group === writer?.group
      expect(isOfGroup || reader?.role === 'leadPeer' || reader?.role === 'manager', key).toBe(true)
    }
    expect(new Set(demoResponses.map(({ readBy }) => readBy === null)).size).toBe(2)
  })

  it('leave the expert who is tried out with everything still to say', () => {
    expect(demoResponses.map(({ author }) => author)).not.toContain(demoSignIns.expert)
  })

  it('add only to what the same person had sent before', () => {
    for (const [index, { author, addsTo }] of demoResponses.entries()) {
      const earlier = demoResponses.slice(0, index).find(({ key }) => key === addsTo)
      if (addsTo !== null) expect(earlier?.author).toBe(author)
    }
  })

  it('name nobody of the region, and use none of the words we do not use', () => {
    const said = entries.flatMap(({ answer, why }) => [why ?? '', wordsIn(answer)])
    const names = demoPeople.flatMap(({ name }) => name.replace('Cllr ', '').split(' '))
    const named = said.filter((words) =>
      names.some((name) => new RegExp(`\\b${name}\\b`).test(words)),
    )
    expect(named).toEqual([])
    expect(refusedIn(said)).toEqual([])
  })
})
