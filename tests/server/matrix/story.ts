/** The way of some words through a visit, moment by moment: what two worlds have in common. */
import { derivedId } from '../../../shared/derived-id.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { type Act, type Doing, type Moment, type Name, numbers, type Place } from './worlds.ts'

/**
 * A1, A2 and A4 are reviewed, and A4 in every way: of the first response it is reworded, to the second its
 * author says no, of the third they say nothing for more than five working days. A3 is looked at and never
 * checked by two, so that its words are never shared; A6 nobody looks at. A5 is chosen and has no words.
 */
export const questions = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] as const
const reviewed = ['A1', 'A2', 'A4'] as const
const later = ['A2', 'A4'] as const
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
  /** What else there is to an answer: whose name stands with it, what was chosen. */
  alsoGives: (which: number, question: string) => object
  /** The first response came on paper: the office took it in. */
  takesIn: boolean
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
  alsoGives: () => ({}),
  takesIn: false,
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

/** Command of the moment `at`, the first of the first who acts. */
const editOf = ({ own }: Place) => own('command 5 0 0')

/** The wording that is checked and answered: of the first response's A4 the reworded one. */
const standing = (place: Place, which: number, question: string) =>
  which === 0 && question === 'A4' ? editOf(place) : wordingOf(place, which)

/** All of it. */
export function tell(place: Place, story: Story): Moment[] {
  const { own, region, challenge } = place
  const slot = (name: Slot): Act[] => [...(story.more[name] ?? [])]
  const move = (...stages: string[]): Act => ({
    who: 'system',
    does: stages.map((to): Doing => ['challenge', 'moveOn', challenge, { to }]),
  })
  const each = (make: (which: number, question: string) => Doing) =>
    [0, 1, 2].flatMap((which) => reviewed.map((question) => make(which, question)))
  const check = each((which, question) => [
    ...(['entry', 'check', entryAt(place, which)] as const),
    { key: keyOf(question), wording: standing(place, which, question) },
  ])
  const answer =
    (some: readonly string[]) =>
    (which: number): Act => ({
      who: story.wrote[which] ?? 'ada',
      does: some.flatMap((question): Doing[] => {
        // Of this one there is silence.
        if (which === 2 && question === 'A4') return []
        const wording = standing(place, which, question)
        const args = { key: keyOf(question), wording, yes: !(which === 1 && question === 'A4') }
        return [['response', 'answer', responseOf(place, which), args]]
      }),
    })
  const share = (name: string): Act[] => [
    { who: 'david', does: [['sharing', 'make', own(name), { region, challenge }]] },
  ]
  const cites = [extractAt(place, 0, 'A1'), extractAt(place, 1, 'A1')]
  const finding = { region, challenge, text: 'It is steep.', themes: [], cites }
  const ready: Act[] = [
    {
      who: 'system',
      does: [
        ['challenge', 'chooseQuestionnaire', challenge, { questionnaire: own('questions') }],
        ['visit', 'setSafeguarding', derivedId(own('command 0 0 4'), 'visit'), numbers],
        ['challenge', 'reach', challenge, { milestone: 'signed', done: '2027-01-01' }],
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
  /** And whoever does not read them guesses at what they have heard of: no refusal may tell. */
  const guesses: Act[] = (['eve', 'anne', 'sid', 'sam', 'nobody'] as const).map((who) => ({
    who,
    does: [0, 1, 2].flatMap((which): Doing[] => [
      ['entry', 'open', entryAt(place, which), {}],
      ['response', 'withdraw', responseOf(place, which), { keys: ['own:A1'] }],
      [
        ...(['hold', 'make', own(`guess of ${who} ${String(which)}`)] as const),
        {
          ...{ region, challenge, entry: entryAt(place, which), key: 'own:A1' },
          ...{ reason: 'A guess.', aboutHostStaff: false },
        },
      ],
      [
        ...(['finding', 'cite', own('finding')] as const),
        { extract: extractAt(place, which, 'A2'), on: true },
      ],
    ]),
  }))
  const reword: Doing = [
    ...(['entry', 'reword', entryAt(place, 0)] as const),
    { key: 'own:A4', text: 'Other words.', settles: [] },
    wordingOf(place, 0),
  ]
  const silence: Act[] = []
  const acts: Act[][] = [
    [send(place, story, 0), ...ready],
    [send(place, story, 1)],
    [send(place, story, 2)],
    slot('sent'),
    [{ who: 'grace', does: [reword] }],
    [tries('grace'), { who: 'grace', does: check }, { who: 'david', does: check }],
    slot('checked'),
    [0, 1, 2].map(answer(['A1'])),
    story.shares === 'twice' ? share('first sharing') : [],
    [0, 1, 2].map(answer(later)),
    silence,
    story.shares === 'never' ? [] : share('sharing'),
    slot('shared'),
    [
      { who: 'eve', does: [['finding', 'make', own('finding'), finding]] },
      tries('ife'),
      ...guesses,
    ],
    slot('found'),
    [move('feedbackGiven', 'letterDraft')],
    slot('given'),
    // Refused while it rests on what is not in view; then without the finding.
    [{ who: 'grace', does: [['challenge', 'moveOn', challenge, { to: 'letterIssued' }]] }],
    [{ who: 'pip', does: [['finding', 'drop', own('finding'), {}]] }],
    [{ who: 'grace', does: [['challenge', 'moveOn', challenge, { to: 'letterIssued' }]] }],
    slot('issued'),
    [tries('grace'), tries('ife'), ...guesses],
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
    ...(own === silence ? { days: 8 } : {}),
    hears: at === acts.length - 1 || (story.hears[at % Math.max(1, story.hears.length)] ?? true),
  }))
}

function send(place: Place, story: Story, which: number): Act {
  const author = story.wrote[which] ?? 'ada'
  const args = answersOf(place, story, which)
  if (which > 0 || !story.takesIn)
    return { who: author, does: [['response', 'send', responseOf(place, which), args]] }
  const taken = { ...args, region: place.region, author: place.own(author) }
  return { who: 'sam', does: [['response', 'takeIn', responseOf(place, which), taken]] }
}

export function answersOf(place: Place, { says, alsoGives }: Story, which: number) {
  const entries = questions.map((question) => ({
    ...{ question, about: 'own', why: null, credit: { as: 'role' } },
    answer:
      question === 'A5'
        ? { is: 'face', value: 4, of: 5 }
        : { is: 'text', text: says(which, question) },
    ...alsoGives(which, question),
  }))
  return {
    ...{ challenge: place.challenge, sentOnPhone: '2027-03-01T09:00:00.000Z', helped: null },
    ...{ questionnaire: place.own('questions'), number: 1, addsTo: null, promise: 1, entries },
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

/** Its author sends more later, and chooses otherwise. */
export function addsTo(place: Place, story: Omit<Story, 'hears'>, who: Author, which: number): Act {
  const alsoGives = (_which: number, question: string) =>
    question === 'A5' ? { answer: { is: 'face', value: 2, of: 5 } } : {}
  const sent = answersOf(place, { ...story, alsoGives, hears: [] }, which)
  const args = { ...sent, addsTo: responseOf(place, which) }
  return { who, does: [['response', 'send', place.own('more later'), args]] }
}

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

/** Somebody of the team sets apart what they read in an extract, and holds no way back to the words. */
export const setsExtractApart = (
  place: Place,
  who: Name,
  which: number,
  aboutHostStaff: boolean,
): Act => ({
  who,
  does: [
    [
      ...(['extract', 'setApart', extractAt(place, which, 'A1')] as const),
      { reason: 'Somebody is not safe.', aboutHostStaff },
    ],
  ],
})

/** What its author, who knows of no hold, may go on doing; and what the leads do. */
export const goesOn = (
  place: Place,
  who: Author,
  which: number,
  some: readonly string[],
  leads: 'ruth' | 'olga',
  ends: 'close' | 'giveBack',
): Act[] => {
  const hold = (name: string, args: unknown): Doing[] =>
    some.map((question) => ['hold', name, place.own(`hold ${question}`), args])
  return [
    {
      who: leads,
      does: [
        ...hold('takeOver', {}),
        ...hold('write', { text: 'We talked to somebody.', debrief: true }),
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
    // What its author has taken back meanwhile does not come back.
    { who: leads, does: hold(ends, ends === 'close' ? { receipt: 'REF 12' } : {}) },
  ]
}

/** Somebody whose part has ended sends more: the office reads it, and may pass it on. */
export const comesLate = (
  place: Place,
  story: Omit<Story, 'hears'>,
  who: 'ada' | 'ben',
  late: string,
  passesOn: boolean,
): Act[] => {
  const end = (name: string): Doing => [
    ...(['appointment', 'end', place.own(`${name} holds`)] as const),
    { to: '2027-03-09' },
  ]
  const args = answersOf(place, { ...story, hears: [] }, 1)
  const passed: Doing[] = passesOn ? [['entry', 'passOn', entryOf(late), {}]] : []
  return [
    { who: 'sam', does: [end('ada'), end('ben')] },
    { who, does: [['response', 'send', late, args]] },
    { who: 'sam', does: [['entry', 'open', entryOf(late), {}], ...passed] },
    { who: 'grace', does: [['entry', 'open', entryOf(late), {}]] },
  ]
}
