/** The words of actions: what a council means to do about the gaps it sees itself. */
import { defineWords } from '../../ui/words.ts'

export const actionWords = defineWords({
  title: ['Actions from gaps', 'Things to do'],
  back: ['Self-view of {council}', 'What {council} says'],
  intro: [
    'Each judgement that shows a gap brings one. Say what is done, who sees to it and by when; or why it is not.',
    'Where there is a gap, something must be done. Say what, who and when.',
  ],
  none: ['No actions yet', 'Nothing to do yet'],
  noneNext: [
    'One comes with each section that you judge as needing work, mixed, or without enough evidence.',
    'They come when you choose: needs work.',
  ],
  open: ['To be filled in', 'To be filled in'],
  planned: ['Planned', 'Planned'],
  dropped: ['Dropped', 'Not doing it'],
  late: ['Past its day', 'It is late'],
  by: ['By {day}', 'By {day}'],
  noText: ['Not written yet', 'Not written yet'],
  because: ['Dropped because: {why}', 'Not doing it because: {why}'],
  fillIn: ['Change', 'Change'],
  takeUp: ['Take it up again', 'Do it after all'],
  which: [': {section}', ': {section}'],

  oneTitle: ['An action', 'Something to do'],
  gone: ['This action is not here', 'This is not here'],
  text: ['What is to be done?', 'What will you do?'],
  textMissing: ['Say what is to be done', 'Say what you will do'],
  owner: ['Which post sees to it?', 'Which job does it?'],
  ownerHint: [
    'A post, not a name: posts outlive people. Such as “Head of commissioning”.',
    'Say the job, not the name.',
  ],
  ownerMissing: ['Say which post sees to it, as there is a day', 'Say who does it'],
  due: ['By when?', 'By when?'],
  dueMissing: ['Give the day, as there is a post', 'Give a day'],
  long: [
    'It is too long: {n} signs. There is room for {most}.',
    'Too long. {n} is more than {most}.',
  ],
  moved: [
    'Somebody wrote here while you did. Nothing is lost: what you keep now stands beside theirs.',
    'Someone else wrote here too. Your words will stand next to theirs.',
  ],
  termsMoved: [
    'Somebody else named a post and a day meanwhile: {owner}, by {day}.',
    'Someone else wrote this: {owner}, by {day}.',
  ],
  termsRead: ['I have read it: go on with mine', 'I have read it. Keep mine'],
  termsUnread: [
    'Somebody else named a post and a day meanwhile. Read theirs first.',
    'Read what the other person wrote first.',
  ],
  save: ['Keep this', 'Keep this'],
  dropTitle: ['Not doing it?', 'Not doing it?'],
  why: ['Why is it dropped?', 'Why not?'],
  whyHint: ['It stays here with the reason.', 'It stays here. People can see why.'],
  whyMissing: ['Say why it is dropped', 'Say why'],
  drop: ['Drop it', 'Do not do it'],
})
