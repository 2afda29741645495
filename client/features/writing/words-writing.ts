/** The words of writing a self-view: what the council says about itself. */
import type { reasons } from '../../../shared/records/edition.ts'
import type { Lack } from '../../../shared/self-view/lacking.ts'
import { defineWords, type Pair } from '../../ui/words.ts'

export const writingWords = defineWords({
  title: ['What the council says about itself', 'What the council says about itself'],
  getting: ['Getting what is written…', 'Getting what is written…'],
  intro: [
    'Before a visit, a council says in its own words how it is doing. Its officers and director write it together; the lead councillor signs it.',
    'Before a visit, the council says how it is doing. You write it together. Then a councillor signs it.',
  ],
  noRating: [
    'It is not an inspection, and nobody gives a rating.',
    'This is not an inspection. Nobody gives marks.',
  ],
  none: ['Nothing to write yet', 'Nothing to write yet'],
  noneNext: [
    'Once a visit to your council is planned, its self-view begins here.',
    'When a visit is planned, you can start here.',
  ],
  of: ['{council}: {service}', '{council}: {service}'],
  version: ['Version {n} was sent', 'Version {n} was sent'],
  versionSigned: [
    'Version {n} is signed and not shared yet',
    'Version {n} is signed. It is not shared yet',
  ],
  versionShared: ['Version {n} is signed and shared', 'Version {n} is signed and shared'],
  versionReturned: ['Version {n} was sent back', 'Version {n} came back'],
  notSentYet: ['Not sent yet', 'Not sent yet'],
  dueOn: ['Due by {day}', 'Send it by {day}'],
  begin: ['Begin the self-view', 'Start writing'],
  beginMore: [
    'It begins with the sections that the region has agreed, all of them empty. Everybody who writes for the council sees it from then on.',
    'You get empty sections to fill. Everyone who writes for the council sees them.',
  ],
  noTemplate: [
    'The region has not published its sections for this yet. Tell the coordinator: whoever runs Tellback for the region publishes them.',
    'The region has no sections for this yet. Tell the coordinator.',
  ],
  notHere: ['This is not for your role to read', 'This is not for you to read'],
  notHereNext: [
    'What is still being written is seen by the council’s own officers and director.',
    'Only people who write for the council see this.',
  ],
  you: ['You', 'You'],
  somebody: ['A colleague', 'Someone you work with'],

  viewTitle: ['Self-view of {council}', 'What {council} says about itself'],
  follows: [
    'About {service}, in the sections of version {n} that the region published',
    'About {service}. Sections: version {n}',
  ],
  begun: ['Being written. Nothing was sent yet.', 'You are writing. Nothing was sent yet.'],
  waitsFor: [
    'Version {n} was sent on {when} and waits for: {role}.',
    'Version {n} was sent on {when}. It waits for: {role}.',
  ],
  signedSoFar: ['Signed so far: {n} of {of}.', 'Signed so far: {n} of {of}.'],
  signedOff: [
    'Version {n} is signed off. The visiting team does not see it before the director shares it.',
    'Version {n} is signed. The team does not see it yet.',
  ],
  shared: [
    'Version {n} is signed off and shared with the visiting team.',
    'Version {n} is signed. The team can read it.',
  ],
  returned: ['Version {n} was sent back for changes.', 'Version {n} came back for changes.'],
  replaced: ['Version {n} was replaced by a newer version.', 'There is a newer version than {n}.'],
  signedNow: [
    'Signed: version {signed}. Now: version {now}, with {n|paragraph|paragraphs} changed. It is signed anew.',
    'Version {signed} was signed. Now it is version {now}. {n|part|parts} changed.',
  ],
  signedEarlier: [
    'Version {signed} was signed before. In version {now}, {n|paragraph is|paragraphs are} different.',
    'Version {signed} was signed before. Now {n|part is|parts are} different.',
  ],
  changedNow: [
    'Written in since it was sent: {n|section|sections}. That goes into the next version.',
    'You changed {n|section|sections} since then. They go in the next version.',
  ],
  changedSince: ['Changed since it was sent', 'Changed since it was sent'],
  readIt: ['Read that version', 'Read that version'],
  sections: ['Sections', 'Sections'],
  progress: ['{done} of {total} sections are complete', '{done} of {total} sections are ready'],
  lacksNothing: ['Complete', 'Ready'],
  mayStayEmpty: ['May stay empty', 'Can stay empty'],
  besides: ['Besides', 'More'],
  evidence: ['Evidence: {n}', 'Evidence: {n}'],
  actions: ['Actions from gaps: {n}', 'Things to do: {n}'],
  lastYear: ['Last time, beside now', 'Last time and now'],
  whoSigns: ['Who signs, and in which order', 'Who signs, and who signs first'],
  toSend: ['Send it to be signed', 'Send it to be signed'],
  toShare: ['Share version {n}', 'Share version {n}'],

  sentBack: ['Sent back for changes', 'It came back for changes'],
  sentBackAt: ['On {when}', 'On {when}'],
  sentBackNext: [
    'Change what is asked for, then send the next version.',
    'Make the changes. Then send it again.',
  ],
})

export const reasonWords = defineWords({
  notAccurate: ['Not accurate', 'Not right'],
  missing: ['Something is missing', 'Something is missing'],
  unclear: ['Unclear', 'Hard to understand'],
  tooLong: ['Too long', 'Too long'],
} satisfies Record<(typeof reasons)[number], Pair>)

export const lackWords = defineWords({
  text: ['Nothing is written', 'Nothing is written yet'],
  judgement: ['Not judged on all its scales', 'Some choices are not made yet'],
  evidence: ['Judged without evidence', 'Nothing shows why yet'],
  unsettled: ['Several texts stand side by side', 'People wrote different things here'],
} satisfies Record<Lack, Pair>)

export const sendWords = defineWords({
  title: ['Send it to be signed', 'Send it to be signed'],
  back: ['Self-view of {council}', 'What {council} says'],
  notYours: [
    'This one is about {service}, and the council’s director for {service} sends it to be signed. Nothing is lost: what is written here is there for them.',
    'The director for {service} sends this one. All words are safe.',
  ],
  moved: ['Changed since you opened this', 'Some of it changed'],
  orderMoved: ['Who signs is now: {order}.', 'Who signs now: {order}.'],
  papers: ['Evidence', 'Evidence'],
  movedMore: [
    'What is sent is what you saw. Look at what changed, then send it as it is now.',
    'Please look at it first. Then you can send it.',
  ],
  looked: ['I have looked at it', 'I looked at it'],
  lacking: [
    'It cannot go yet: {n|section lacks|sections lack} something',
    'Not ready yet: look at {n|section|sections}',
  ],
  nothingNew: [
    'Nothing has changed since version {n} was sent. There is nothing new to sign.',
    'Nothing changed since version {n}.',
  ],
  frozen: [
    'The whole text as it stands becomes a version with numbered paragraphs. That version never changes.',
    'We keep the words as they are now. They cannot change.',
  ],
  replaces: [
    'Version {n} still waits to be signed. The new version takes its place: what was signed of it counts no longer.',
    'Version {n} is not signed by all yet. The new one takes its place.',
  ],
  unsent: [
    'What colleagues wrote without signal and have not sent is not in it.',
    'Words that are still on other phones are not in it.',
  ],
  goesOn: [
    'Writing goes on afterwards; it makes the next version.',
    'You can go on writing. That makes a new version.',
  ],
  order: ['Who signs, one after another', 'Who signs, one by one'],
  orderHint: [
    'The lead councillor always signs, and last. It holds for the next version that is sent.',
    'The lead councillor always signs last.',
  ],
  then: [', then ', ', then '],
  cannotSign: [
    'You wrote in it, so you cannot sign it yourself. Choose an order without the director, or it waits for another director.',
    'You wrote in it, so you cannot sign it. Choose an order without the director.',
  ],
  keepOrder: ['Keep this order', 'Keep this order'],
  needsNet: [
    'Sending it needs the internet, and there is none just now. Nothing is lost.',
    'You need the internet to send it. Nothing is lost.',
  ],
  waiting: [
    'From this device {n|change goes|changes go} first.',
    'First we send {n|change|changes} from here.',
  ],
  send: ['Send version {n} to be signed', 'Send version {n}'],
})
