/** The words of findings: what the team makes of what people said. */
import { defineWords } from '../../ui/words.ts'

export const findingsWords = defineWords({
  title: ['What the team makes of it', 'What the team thinks'],
  getting: ['Getting the findings…', 'Getting what the team thinks…'],
  back: ['What people said', 'What people said'],
  backList: ['All findings', 'All that we think'],
  intro: [
    'A finding says in a few words what you make of what people said, and which words it rests on. Everybody on the team can write one and change one.',
    'Write what you think. Say which words made you think so.',
  ],
  none: ['No finding yet', 'Nothing yet'],
  noneNext: [
    'Read what people said, then write down what you make of it.',
    'Read what people said. Then write what you think.',
  ],
  notYours: ['This is not for your role to read', 'This is not for you to read'],
  notYoursNext: [
    'Findings are the team’s until they stand in the letter.',
    'Only the team reads this.',
  ],
  write: ['Write a finding', 'Write what you think'],
  change: ['Change', 'Change'],
  changeTitle: ['Change a finding', 'Change what you think'],
  rests: ['Rests on', 'Because people said'],
  restsNothing: ['It rests on no words yet.', 'No words chosen yet.'],
  themeOnly: [
    'Somebody spoke of this; their words are not shown.',
    'Someone spoke of this. We do not show the words.',
  ],
  // The same whatever ended it: nobody learns whether words were taken back or set apart.
  takenBack: ['Words behind this are no longer in use', 'Some words are not used any more'],
  takenBackMore: [
    'They are no longer in view, and nobody is told whose they were. See whether the finding still stands without them, then take them out. No letter is issued before that.',
    'The words are gone. Does this still fit? Then take them out.',
  ],
  takeOut: ['Take them out of the finding', 'Take them out'],
  apart: ['Two people changed this at once', 'Two people changed this'],
  apartMore: [
    'Both texts are kept. Open it, choose one, change it if you like, and keep it.',
    'Both are safe. Open it and choose one.',
  ],
  drop: ['Set aside', 'Put away'],
  keep: ['Bring back', 'Bring back'],
  dropped: ['Set aside', 'Put away'],

  label: ['What you make of it', 'What you think'],
  labelHint: [
    'A few sentences. Do not write who may have said it.',
    'Write a little. Do not say who said it.',
  ],
  missing: ['Write what you make of it', 'Write what you think'],
  long: ['It is too long: {n} signs', 'Too long: {n} letters'],
  cites: ['Which words does it rest on?', 'Which words made you think so?'],
  citesNone: ['Nothing is shared yet that it could rest on.', 'There are no words yet.'],
  citesMany: ['Choose at most fifty', 'Choose no more than fifty'],
  themes: ['Which themes does it belong to?', 'What is it about?'],
  themesMany: ['Choose at most twenty themes', 'Choose no more than twenty'],
  own: ['own experience', 'it happened to them'],
  seen: ['seen or told', 'they saw it or heard it'],
  standing: ['The text as it stands', 'The words now'],
  beside: ['Written beside it on {when}', 'Other words, from {when}'],
  takeThis: ['Start from this one', 'Use this one'],
  moved: [
    'Somebody changed the text while you were writing. What you keep now stands beside theirs.',
    'Someone changed the words. Yours will stand next to theirs.',
  ],
  save: ['Keep this finding', 'Keep this'],
  settle: ['Keep this one and settle it', 'Keep this one'],
  gone: ['This finding is not here', 'This is not here'],
})
