/** What the Own Voice group sent from Oakshire: people who have care or support themselves. */
import {
  type DemoResponse,
  easyFace,
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

const amara: DemoResponse = {
  ...oakshire,
  key: 'amara-first',
  author: 'amara',
  sent: { day: -1, at: '14:12' },
  readBy: 'farida-hosseini',
  entries: [
    own('A1', face(2), {
      why: 'I rang three times. Then a lady rang me back the same day and it was sorted. It should not take three goes.',
      credit: named('Amara'),
    }),
    own('A2', partly, {
      why: 'The first letter was in tiny print. I asked, and the next one was large.',
    }),
    own('A11', notSure),
    own('A6', many(['waiting', 'phone-lines'])),
    own('A13', face(4), {
      why: 'The worker I have now looks at me, not at the computer. That is new.',
      credit: named('Amara'),
    }),
    own('A3', yes),
    own('A8', skipped),
    own('A4', face(3), { why: 'I chose the mornings. I did not choose who comes.' }),
    own('A5', no, { why: 'I think there is a plan. I have never held it in my hand.' }),
    seen('A12', notSure),
    seen('A7', yes, { why: 'People at the drop-in told me it keeps them going.' }),
    seen('A9', face(4)),
    seen('A10', partly, {
      why: 'Most would tell their worker. Nobody I asked knew a number for when the worker is away.',
    }),
    seen(
      'A14',
      story(
        'Somebody came to the desk very upset. The worker came out and sat beside them instead of talking through the glass.',
        'saw',
      ),
    ),
    seen('A15', quote('They ring me back now. They never used to.', true)),
    own('A16', text('Ring back when you say you will, even when there is no news.'), {
      credit: named('Amara'),
    }),
    own('A18', themes('assessing-needs', 'information')),
  ],
}

const amaraMore: DemoResponse = {
  ...oakshire,
  key: 'amara-more',
  author: 'amara',
  sent: { day: -1, at: '19:38' },
  readBy: null,
  addsTo: 'amara-first',
  entries: [
    seen('A1', face(3), { why: 'We listened to some calls. Four were quick. One person gave up.' }),
    seen('A2', partly, { why: 'The Easy Read leaflets are good. They were in a drawer.' }),
    seen('A11', partly, {
      why: 'Staff said they book interpreters. Two people told us their children had to do it.',
    }),
    seen('A6', many(['phone-lines', 'forms', 'language'])),
    seen('A3', yes),
    seen('A4', face(3)),
    seen(
      'A14',
      story(
        'A worker told us the call list is read out each morning, so that nobody is forgotten.',
        'staff',
      ),
    ),
    seen('A16', text('Put the Easy Read leaflets on the front desk, where people can see them.')),
  ],
}

// Derek reads Easy Read, and Dot helps him. Short answers are whole answers.
const derek: DemoResponse = {
  ...oakshire,
  key: 'derek-first',
  author: 'derek',
  sent: { day: -1, at: '15:05' },
  readBy: 'farida-hosseini',
  helped: 'advocate',
  entries: [
    own('A1', easyFace(3)),
    own('A2', no, { why: 'Too many words.', credit: named('Derek') }),
    own('A11', yes),
    own('A6', many(['forms', 'too-many-workers'])),
    own('A13', easyFace(4), { why: 'She is nice. She waits for me.', credit: named('Derek') }),
    own('A3', yes, { why: 'I said football. She wrote it down.' }),
    own('A8', partly, { why: 'They asked Mum once.', credit: privately }),
    own('A4', easyFace(3), { why: 'I pick what to do. Not who comes.' }),
    own('A5', no),
    own('A12', notSure),
    own('A9', easyFace(4)),
    own('A10', yes),
    own('A15', quote('I want to know who is coming. Send me a photo.', true), {
      credit: named('Derek'),
    }),
    own('A16', text('The same worker every week.')),
    own('A17', text('The garden group.')),
  ],
}

// In Welsh: answers are kept in the language they were given in.
const bronwen: DemoResponse = {
  ...oakshire,
  key: 'bronwen-first',
  author: 'bronwen',
  sent: { day: -1, at: '15:31' },
  readBy: 'ibrahim-sesay',
  entries: [
    own('A1', face(2), { why: 'Ffoniais i dair gwaith cyn i rywun ateb.' }),
    own('A2', no, { why: 'Doedd dim byd ar gael yn Gymraeg.' }),
    own('A6', many(['phone-lines', 'language'])),
    own('A13', face(5), { why: 'Roedd y fenyw ar y ffôn yn garedig iawn.' }),
    own('A3', yes, { why: 'Gofynnodd hi beth oedd yn bwysig i mi.' }),
    own('A4', face(3)),
    own('A5', yes),
    own('A9', face(4)),
    own('A10', notSure),
    own('A15', quote("Mae'n well gen i siarad Cymraeg pan fydda i'n sâl.", true)),
    own('A16', text('Dylai llythyrau ddod yn Gymraeg ac yn Saesneg.')),
    seen('A17', text("Mae'r clwb cinio yn dda iawn. Mae pobl yn edrych ymlaen ato bob wythnos.")),
  ],
}

const lin: DemoResponse = {
  ...oakshire,
  key: 'lin-first',
  author: 'lin',
  sent: { day: -1, at: '16:47' },
  readBy: 'priya-raman',
  entries: [
    own('A1', face(4), { why: 'The hospital asked for me, so I did not have to ask.' }),
    own('A2', partly, {
      why: 'An interpreter came the first time. After that my neighbour had to help.',
    }),
    own('A11', partly, {
      why: 'Staff were kind. But without my language I could not say everything.',
    }),
    own('A6', many(['language', 'other'], 'The forms came back because one box was empty.')),
    own('A3', partly),
    own('A4', face(2), { why: 'I was told what I would get. Nobody asked me first.' }),
    own('A5', no),
    own('A12', partly, {
      why: 'The first week at home was good. Then it stopped, and nobody told me why.',
    }),
    own('A7', skipped),
    own('A9', face(4)),
    seen('A13', face(5)),
    seen(
      'A14',
      story(
        'Going home from hospital is quicker than last year, but weekends are still a gap.',
        'staff',
      ),
    ),
    own('A16', text('Tell people on the day they leave hospital who will ring, and when.')),
    own('A18', themes('safe-pathways', 'equity', 'change')),
  ],
}

// Nothing of Kofi's goes further than the people who read it, as he chose.
const kofi: DemoResponse = {
  ...oakshire,
  key: 'kofi-first',
  author: 'kofi',
  sent: { day: -1, at: '17:20' },
  readBy: null,
  entries: [
    own('A1', face(1), {
      why: 'I was told I was not ill enough. A month later I was in crisis.',
      credit: privately,
    }),
    own('A6', many(['waiting', 'not-listened-to']), { credit: privately }),
    own('A13', face(3), { why: 'It depends who you get.', credit: privately }),
    own('A3', partly, { credit: privately }),
    own('A7', no, {
      why: 'There was nothing in between doing it alone and an ambulance.',
      credit: privately,
    }),
    own('A9', face(3), { credit: privately }),
    own('A10', yes, { credit: privately }),
    own('A12', no, { why: 'Each team said another team would do it.', credit: privately }),
    seen(
      'A14',
      story(
        'One worker talks over people. I would rather say so to somebody who can act on it.',
        'saw',
      ),
      { credit: privately },
    ),
    own('A15', quote('Do not wait until I break.', false), { credit: privately }),
    own('A16', text('Somebody to ring in the evening, before it gets bad.'), { credit: privately }),
    own('A17', skipped),
    own('A18', themes('healthier-lives', 'safe-pathways', 'wellbeing'), { credit: privately }),
  ],
}

export const ownVoiceResponses: readonly DemoResponse[] = [
  amara,
  derek,
  bronwen,
  lin,
  kofi,
  amaraMore,
]
