/** The way of some words through a visit, moment by moment: what two worlds have in common. */
import { derivedId } from '../../../shared/derived-id.ts'
import { entryOf } from '../../../shared/records/response.ts'
import { type Act, type Doing, type Moment, numbers, type Place } from './worlds.ts'

export const questions = ['A1', 'A2', 'A3'] as const
export const authors = ['ada', 'ben', 'cyn'] as const
export type Author = (typeof authors)[number]

export const keyOf = (question: string) => `own:${question}`
export const responseOf = ({ own }: Place, which: number) => own(`response ${String(which)}`)
export const entryAt = (place: Place, which: number) => entryOf(responseOf(place, which))

/** The moments at which something else may happen, and in one world does. */
export const slots = [
  'sent',
  'checked',
  'shared',
  'found',
  'given',
  'issued',
  'scrutinised',
] as const
export type Slot = (typeof slots)[number]

export type Story = {
  /** Who wrote the first, second and third response. */
  wrote: readonly [Author, Author, Author]
  /** The words of an answer. */
  says: (which: number, question: string) => string
  /** Whether what is ready is shared: all at once, or the answers to each question by themselves. */
  shares: 'never' | 'once' | 'twice'
  /** What else happens at a moment. */
  more: Partial<Record<Slot, readonly Act[]>>
  /** After which moments every phone asks for news. */
  hears: readonly boolean[]
}

export const plain: Omit<Story, 'hears'> = {
  wrote: ['ada', 'ben', 'cyn'],
  says: (which, question) => `Words ${String(which)} to ${question}.`,
  shares: 'once',
  more: {},
}

/** The numbers of the moments in which responses are sent: their commands name the wording. */
const sentAt = [1, 2, 3] as const

const wordingOf = (place: Place, which: number) =>
  derivedId(
    place.own(`command ${String(sentAt[which] ?? 0)} 0 0`),
    `entry.make ${entryAt(place, which)}`,
  )

export const extractAt = (place: Place, which: number, question: string) =>
  derivedId(entryAt(place, which), `${keyOf(question)} 0`)

/** All of it. A3 is never checked, so that its words are never shared. */
export function tell(place: Place, story: Story): Moment[] {
  const { own, region, challenge } = place
  const slot = (name: Slot): Act[] => [...(story.more[name] ?? [])]
  const move = (...stages: string[]): Act => ({
    who: 'system',
    does: stages.map((to): Doing => ['challenge', 'moveOn', challenge, { to }]),
  })
  const each = (make: (which: number, question: string) => Doing) =>
    [0, 1, 2].flatMap((which) => ['A1', 'A2'].map((question) => make(which, question)))
  const check = each((which, question) => [
    ...(['entry', 'check', entryAt(place, which)] as const),
    { key: keyOf(question), wording: wordingOf(place, which) },
  ])
  const answer =
    (question: string) =>
    (which: number): Act => ({
      who: story.wrote[which] ?? 'ada',
      does: [
        [
          ...(['response', 'answer', responseOf(place, which)] as const),
          { key: keyOf(question), wording: wordingOf(place, which), yes: true },
        ],
      ],
    })
  const share = (name: string): Act[] => [
    { who: 'david', does: [['sharing', 'make', own(name), { region, challenge }]] },
  ]
  const cites = [extractAt(place, 0, 'A1'), extractAt(place, 1, 'A2')]
  const finding = { region, challenge, text: 'It is steep.', themes: [], cites }
  const ready: Act[] = [
    {
      who: 'system',
      does: [
        ['challenge', 'chooseQuestionnaire', challenge, { questionnaire: own('questions') }],
        ['visit', 'setSafeguarding', derivedId(own('command 0 0 4'), 'visit'), numbers],
      ],
    },
    move('agreed', 'preparing', 'onSite'),
  ]
  /** Whoever reads tries what they may, also on words that are gone by then. */
  const tries = (name: 'grace' | 'ife'): Act => ({
    who: name,
    does: [0, 1, 2].flatMap((which): Doing[] => [
      ['entry', 'open', entryAt(place, which), {}],
      [
        ...(['entry', 'check', entryAt(place, which)] as const),
        { key: 'own:A3', wording: wordingOf(place, which) },
      ],
      ['entry', 'uncheck', entryAt(place, which), { key: 'own:A3' }],
    ]),
  })
  const acts: Act[][] = [
    [send(place, story, 0), ...ready],
    [send(place, story, 1)],
    [send(place, story, 2)],
    slot('sent'),
    [tries('grace'), { who: 'grace', does: check }, { who: 'david', does: check }],
    slot('checked'),
    [0, 1, 2].map(answer('A1')),
    story.shares === 'twice' ? share('first sharing') : [],
    [0, 1, 2].map(answer('A2')),
    story.shares === 'never' ? [] : share('sharing'),
    slot('shared'),
    [{ who: 'eve', does: [['finding', 'make', own('finding'), finding]] }, tries('ife')],
    slot('found'),
    [move('feedbackGiven', 'letterDraft')],
    slot('given'),
    // Refused while it rests on what is not in view; then without the finding.
    [{ who: 'grace', does: [['challenge', 'moveOn', challenge, { to: 'letterIssued' }]] }],
    [{ who: 'pip', does: [['finding', 'drop', own('finding'), {}]] }],
    [{ who: 'grace', does: [['challenge', 'moveOn', challenge, { to: 'letterIssued' }]] }],
    slot('issued'),
    [tries('grace'), tries('ife')],
    [
      {
        who: 'sam',
        does: [['challenge', 'reach', challenge, { milestone: 'scrutiny', done: '2027-03-01' }]],
      },
    ],
    slot('scrutinised'),
    [],
  ]
  return acts.map((own, at) => ({
    acts: own,
    hears: at === acts.length - 1 || (story.hears[at % Math.max(1, story.hears.length)] ?? true),
  }))
}

function send(place: Place, { wrote, says }: Story, which: number): Act {
  const entries = questions.map((question) => ({
    ...{ question, about: 'own', why: null, credit: { as: 'role' } },
    answer: { is: 'text', text: says(which, question) },
  }))
  const args = {
    ...{ challenge: place.challenge, sentOnPhone: '2027-03-01T09:00:00.000Z', helped: null },
    ...{ questionnaire: place.own('questions'), number: 1, addsTo: null, promise: 1, entries },
  }
  return {
    who: wrote[which] ?? 'ada',
    does: [['response', 'send', responseOf(place, which), args]],
  }
}

/** The author takes back some answers, in one command. */
export const takesBack = (
  place: Place,
  who: Author,
  which: number,
  some: readonly string[],
): Act => ({
  who,
  does: [['response', 'withdraw', responseOf(place, which), { keys: some.map(keyOf) }]],
})

/** Somebody who reads them sets them apart, in one push. */
export const setsApart = (
  place: Place,
  who: 'grace' | 'david' | 'ife',
  which: number,
  some: readonly string[],
  aboutHostStaff: boolean,
): Act => {
  const { own, region, challenge } = place
  const args = { region, challenge, entry: entryAt(place, which), reason: 'Somebody is not safe.' }
  return {
    who,
    does: some.map((question): Doing => [
      ...(['hold', 'make', own(`hold ${question}`)] as const),
      { ...args, key: keyOf(question), aboutHostStaff },
    ]),
  }
}

/** What its author, who knows of no hold, may go on doing; and what the leads do. */
export const goesOn = (
  place: Place,
  who: Author,
  which: number,
  some: readonly string[],
  leads: 'ruth' | 'olga',
): Act[] => {
  const hold = (name: string, args: unknown): Doing[] =>
    some.map((question) => ['hold', name, place.own(`hold ${question}`), args])
  return [
    {
      who: leads,
      does: [
        ...hold('takeOver', {}),
        ...hold('write', { text: 'We talked to somebody.', debrief: true }),
        ...hold('close', { receipt: 'REF 12' }),
      ],
    },
    {
      who,
      does: some.map((question): Doing => [
        ...(['response', 'answer', responseOf(place, which)] as const),
        { key: keyOf(question), wording: wordingOf(place, which), yes: false },
      ]),
    },
    takesBack(place, who, which, some),
  ]
}
