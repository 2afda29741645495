/** What the Carers' Table group sent from Oakshire: people who look after family or a friend. */
import {
  type DemoResponse,
  face,
  many,
  named,
  no,
  notSure,
  own,
  partly,
  privately,
  quote,
  seen,
  skipped,
  story,
  text,
  themes,
  yes,
} from './entry.ts'

const oakshire = { challenge: 'oakshire-adults', addsTo: null, helped: null } as const

const shazia: DemoResponse = {
  ...oakshire,
  key: 'shazia-first',
  author: 'shazia',
  sent: { day: -1, at: '14:55' },
  readBy: 'kath-morley',
  entries: [
    own('A1', face(3), { why: 'Easy for the person I look after. Hard for me.' }),
    own('A2', yes),
    own('A11', partly, { why: 'The day centre closes early on the day our family prays.' }),
    own('A6', many(['waiting', 'forms', 'cost'])),
    own('A13', face(4)),
    own('A8', partly, {
      why: 'I was asked how I am, and it was written down. Then nothing happened.',
      credit: named('Shazia'),
    }),
    own('A5', yes),
    own('A4', face(3)),
    own('A9', skipped),
    own('A15', quote('You asked how I was. Please also ask what I need.', true), {
      credit: named('Shazia'),
    }),
    own('A16', text('One named worker for each carer.'), { credit: named('Shazia') }),
    own('A18', themes('assessing-needs', 'partnerships', 'communities')),
  ],
}

const shaziaMore: DemoResponse = {
  ...oakshire,
  key: 'shazia-more',
  author: 'shazia',
  sent: { day: -1, at: '20:16' },
  readBy: null,
  addsTo: 'shazia-first',
  entries: [
    seen('A8', partly, { why: 'Nine carers came. All had been asked. Three had heard back.' }),
    seen('A2', yes, { why: 'The new booklet for carers is clear. People had it with them.' }),
    seen('A6', many(['waiting', 'too-many-workers'])),
    seen('A12', no, { why: 'When a worker leaves, carers start again from the beginning.' }),
    seen('A7', partly),
    seen('A9', face(4)),
    seen(
      'A14',
      story('A carer said a short break had kept the whole family together this winter.', 'carer'),
    ),
    seen('A15', quote('I tell my story again and again. It is in the file. Read the file.', true)),
    seen('A17', text('Breaks that can be booked by text message, two days ahead.')),
  ],
}

const peggy: DemoResponse = {
  ...oakshire,
  key: 'peggy-first',
  author: 'peggy',
  sent: { day: -1, at: '15:58' },
  readBy: 'priya-raman',
  helped: 'family',
  entries: [
    own('A1', face(4)),
    own('A2', yes, { why: 'They rang as well as writing. I like that.' }),
    own('A11', yes),
    own('A6', many(['travel'])),
    own('A13', face(5), { why: 'Very polite. They wiped their feet.', credit: named('Peggy') }),
    own('A3', yes),
    own('A8', notSure),
    own('A4', face(2), { why: 'Bedtime is at seven. I am not a child.', credit: named('Peggy') }),
    own('A5', notSure),
    own('A12', skipped),
    own('A7', skipped),
    own('A9', face(5)),
    own('A10', yes),
    own('A16', text('Let me choose when I go to bed.'), { credit: named('Peggy') }),
  ],
}

// Mostly what he was told in two group meetings, and a little of his own.
const tomasz: DemoResponse = {
  ...oakshire,
  key: 'tomasz-first',
  author: 'tomasz',
  sent: { day: -1, at: '18:03' },
  readBy: null,
  entries: [
    seen('A1', face(3), { why: 'It is quick if you know the right word. Most people do not.' }),
    seen('A2', partly),
    seen('A11', notSure),
    seen(
      'A6',
      many(['phone-lines', 'travel', 'other'], 'The online form stops when the bus has no signal.'),
    ),
    seen('A13', face(4), { why: 'Everybody in the room said staff are kind and short of time.' }),
    seen('A3', partly),
    seen('A8', yes),
    seen('A4', face(2)),
    seen('A5', partly, {
      why: 'Of eight people, most had a plan. A few could say what was in it.',
    }),
    seen('A12', no),
    seen('A7', yes, { why: 'The falls class is full, with a waiting list.' }),
    seen('A9', face(4)),
    seen('A10', partly),
    seen(
      'A14',
      story('Staff know people by name. The waiting room felt like a front room.', 'saw'),
    ),
    seen('A15', quote('I gave up and asked my sister.', null)),
    seen('A16', text('Say on the website how long people wait. Then we can plan.')),
    seen('A17', text('Workers ring people the day before they visit.')),
    own('A18', themes('care-provision', 'information', 'workforce'), { credit: privately }),
  ],
}

export const carersTableResponses: readonly DemoResponse[] = [shazia, peggy, tomasz, shaziaMore]
