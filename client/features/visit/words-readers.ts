/** Who will read an answer, in which form and from when: told before it is sent. */
import { defineWords } from '../../ui/words.ts'

export const readerWords = defineWords({
  readers: [
    'Once you send this, the visit leader and the visit manager can read it, with the day and who helped you. Nobody else can at first.',
    'You send this. Then the visit leader and the visit manager can read it. They see the day, and who helped you.',
  ],
  readersGroup: [
    'Once you send this, the visit leader, the visit manager and the coordinator of your group can read it, with the day and who helped you. Nobody else can at first.',
    'You send this. Then the visit leader and the visit manager can read it. The coordinator of your group can read it too. They see the day, and who helped you.',
  ],
  readersLate: [
    'The visit has ended for you, so once you send this the coordinator of the region can read it, with the day and who helped you. The coordinator decides whether it goes on to the visit leader and the visit manager.',
    'The visit is over for you. You send this. Then the coordinator can read it. The coordinator can pass it on to the visit leader.',
  ],
  othersLater: [
    'What others may read later stands at each answer, under “What they will read”.',
    'Press “What they will read” to see what others get.',
  ],
  askedFirst: [
    'Before others read your words we ask you. If you do not answer in five working days, nobody is shown your words. Others may still be told that somebody said something about this question.',
    'We ask you before others read your words. No answer in five working days? Then we do not show your words. We may say that someone said something.',
  ],
  notSafe: [
    'If somebody may not be safe, the people who keep others safe on this visit read it too.',
    'Is someone not safe? Then the people who keep others safe read it too.',
  ],

  whoReads: ['Who will read this answer', 'Who reads this answer'],
  reviewers: ['The visit leader and the visit manager', 'Visit leader and visit manager'],
  reviewersGroup: [
    'The visit leader, the visit manager, your group’s coordinator',
    'Visit leader, visit manager, and your group’s coordinator',
  ],
  reviewersLate: ['The coordinator of the region', 'The coordinator'],
  exact: [
    'Your answer exactly as it stands here, as soon as you send it.',
    'Your answer, just as you wrote it.',
  ],
  passedOn: [
    'The people below get something only if the coordinator passes it on.',
    'Other people only get it if the coordinator passes it on.',
  ],

  team: ['The team of the visit, other experts too', 'The visit team, and other experts'],
  teamWords: [
    'Your words, after you have said yes to them. We take out what could show who somebody is.',
    'Your words, after you say yes. We take out private things first.',
  ],
  teamTheme: [
    'After you have said yes: that somebody said something about this question. Not the words, as the person who said them has not agreed.',
    'Not the words. The person who said them did not say yes. We may say that someone said something.',
  ],
  teamNothing: ['Nothing of this answer.', 'Nothing of this answer.'],
  named: ['The name {name} stands with them.', 'The name {name} is with them.'],
  unnamed: ['Your name does not stand with them.', 'Your name is not with them.'],

  council: ['The council being visited', 'The council we visit'],
  councilWords: [
    'The same words as the team, from the day the letter goes to it; its scrutiny committee once the letter is shared.',
    'The same words, when the council gets the letter. Later its scrutiny councillors too.',
  ],
  councilTheme: [
    'The same as the team, from the day the letter goes to it; its scrutiny committee once the letter is shared.',
    'The same, when the council gets the letter. Later its scrutiny councillors too.',
  ],
  counted: [
    'Your answer counts in how many people answered and what they chose. They see that after the visit, and so do the region’s office and its sponsors, who are people from councils of the region. Under five it says “a few”.',
    'How many people answered, after the visit. The office and the sponsors of the region see that too. Is it under 5? Then we say “a few”.',
  ],
  never: [
    'Nothing, and it is not counted. You chose that only those who read the feedback read this.',
    'Nothing. We do not count it. You chose this.',
  ],
})
