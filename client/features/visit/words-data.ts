/** What is kept of somebody: where, until when, and who may see it. */
import { defineWords } from '../../ui/words.ts'

export const dataWords = defineWords({
  title: ['Your data', 'What is kept of you'],
  lead: [
    'What Tellback keeps of you, where, until when, and who has looked at it. This page works without internet.',
    'This is what we keep of you. It works with no internet.',
  ],
  hereTitle: ['On this phone', 'On this phone'],
  drafts: ['Answers you have not sent: {n}', 'Answers not sent: {n}'],
  copies: ['Copies of what you sent: {n}', 'Copies of what you sent: {n}'],
  waiting: ['Waiting to be sent: {n}', 'Waiting to be sent: {n}'],
  hereUntil: [
    'All of this stays on this phone until you sign out here, also answers you have not sent. A phone that runs out of room may delete it: what you sent then comes back.',
    'It stays here until you sign out. A full phone may delete it. What you sent comes back.',
  ],
  thereTitle: ['With Tellback', 'At Tellback'],
  name: ['Your name', 'Your name'],
  called: ['What you asked to be called', 'Your own name for us'],
  email: ['Your e-mail address', 'Your e-mail'],
  noEmail: ['None', 'None'],
  roles: ['What you do', 'What you do'],
  notKnown: ['Not on this phone', 'Not on this phone'],
  responses: ['What you sent', 'What you sent'],
  responsesN: ['{n|set|sets} of answers', '{n|set|sets} of answers'],
  notSent: ['What you have not sent', 'What you did not send'],
  lockedCopy: [
    'A locked copy, made when there is internet. Only the link on your card opens it. It goes when you send, or when the visit closes.',
    'A locked copy. Only your card opens it.',
  ],
  worries: ['Worries you told us', 'Worries you told us'],
  seenTitle: ['Who has opened what you sent', 'Who has read what you sent'],
  seenNobody: [
    'Nobody has opened any of it as a whole yet. The team may have read single answers.',
    'The team has not opened all of it yet.',
  ],
  seenNot: [
    'A worry itself says when it was read. For everything else, nobody notes who opens it.',
    'Your worry says when it was read. We do not note who reads the other things.',
  ],
  seen: ['{role}, {when}', '{role}, {when}'],
  seenPart: ['{role} (a part of it)', '{role} (some of it)'],
  seenOf: ['Visit to {council}: {role}, {when}', 'Visit to {council}: {role}, {when}'],
  whoTitle: ['Who may see what', 'Who can see what'],
  whoWords: [
    '**Your words as you sent them:** the visit leader, the visit manager, and your group’s coordinator if you are in one. If somebody may not be safe, the people on call too. Never with your name, unless you chose it.',
    '**Your words:** the visit leader and manager, and your group’s coordinator. Is someone not safe? Then the people on call too.',
  ],
  whoLate: [
    '**What you send after the visit has ended for you:** the coordinator of the region, who may pass it on.',
    '**What you send later:** the coordinator of the region.',
  ],
  whoShared: [
    '**Words you said yes to:** the team, and later the council and its scrutiny. Nobody is told whose they are, unless you chose your name.',
    '**Words you said yes to:** the team and later the council. We say your name only if you chose it.',
  ],
  whoName: [
    '**Your name, what to call you, and your e-mail address:** the coordinator of the region.',
    '**Your name and e-mail:** the coordinator.',
  ],
  whoPart: [
    '**Your part in a visit and your card:** the coordinator of the region, also that you opened the card and that you have answered, never what.',
    '**Your part and your card:** the coordinator. They see that you answered. They do not see your answers.',
  ],
  whoCounts: [
    '**How many chose what, yours among them:** those who look after the region, and the council’s director and lead councillor. Small numbers are never shown.',
    '**How many chose what:** the region and the bosses at the council. They never see small numbers.',
  ],
  whoTeam: [
    '**What you write with the team about what was found:** everybody who works on the visit. Your name does not stand there.',
    '**What you write with the team:** everyone on the team. Your name is not there.',
  ],
  whoAsked: [
    '**What you write to the team’s questions to the council:** everybody who works on the visit, and the region’s board.',
    '**What you write to the team’s questions:** the team, and the region.',
  ],
  whoOwn: [
    '**What you have read of the council’s self-view, and your notes on it:** you alone.',
    '**What you read, and your notes:** only you.',
  ],
  whoHeld: [
    '**Words set apart to keep somebody safe:** the people on call, and the visit manager until one of them has taken them over. About somebody who works for the council, only a safeguarding lead outside that council.',
    '**Words that keep someone safe:** the people on call. At first the visit manager too. About council staff: only someone from outside.',
  ],
  whoAlarm: [
    '**That a worry waits for somebody to read it:** whoever stands in after an hour. Not whose it is, and not what it says.',
    '**That a worry waits:** whoever helps out. They do not see whose it is.',
  ],
  whoLost: [
    '**What was lost by a fault and did not fit any more:** those who would have read it, and the coordinator of the region that there is something.',
    '**Things lost when our computer broke:** the people who would have read them.',
  ],
  whoSigned: [
    '**Your signatures:** the council, and once it shares what you signed, the team and the region’s board.',
    '**What you signed:** the council. The team and the region too, if it is shared.',
  ],
  whoUnsent: [
    '**Answers you have not sent:** you alone, as long as nobody else has your phone or your card.',
    '**Answers not sent:** only you. Keep your phone and your card safe.',
  ],
  whoLog: [
    '**The list of who did what and when, without any words:** those who look after the computer.',
    '**A list of what was done:** the people who look after our computer. It has no words.',
  ],
  whoSafe: [
    '**What you tell us when you are worried:** the people on call, and the visit manager until one of them has taken it over. What we call you goes with it.',
    '**Worries:** the people on call, and at first the visit manager. Your name goes with it.',
  ],
  whoStaff: [
    '**A worry about somebody who works for the council, also where that turns out later:** only a safeguarding lead outside that council. What we call you goes with it.',
    '**A worry about council staff:** only someone from outside, also if we find out later. Your name goes with it.',
  ],
  whoServer: [
    '**All of it, if they had to look:** the few people who look after the computer where Tellback runs.',
    '**The people who look after our computer** could read it too.',
  ],
  whoGuess: [
    'With few people on a visit, someone may still guess who said what.',
    'Someone may still guess it was you.',
  ],
  untilTitle: ['Until when', 'How long we keep it'],
  // Nothing is deleted by the product yet: whoever builds that changes these words with it.
  untilWords: [
    '**What you sent or wrote, and words and counts that were shared:** no end is set yet. Nothing of it is deleted by itself.',
    '**What you sent or wrote:** we have not set an end yet. We keep it.',
  ],
  untilOffice: [
    '**Your name, your part and your card:** no end is set yet. Your card stops when the visit closes.',
    '**Your name and your card:** we have not set an end yet. The card stops after the visit.',
  ],
  untilUnsent: [
    '**Answers you have not sent:** on this phone until you send them or sign out.',
    '**Answers not sent:** until you send them or sign out.',
  ],
  untilBack: [
    '**Words you took back:** the team does not see them any more. If they are needed to keep somebody safe, the safeguarding lead may keep them. You still see them here, and a copy stays on the computer where Tellback runs.',
    '**Words you took back:** the team cannot see them now. Are they needed to keep someone safe? Then the safeguarding lead may keep them. You still see them. Our computer keeps a copy.',
  ],
  untilRefused: [
    '**Words that could not be taken:** once you discard them this phone forgets them. If they have reached the computer where Tellback runs, a copy stays there.',
    '**Words we could not take:** throw them away and this phone forgets them. Our computer may keep a copy.',
  ],
  untilSafe: [
    '**Worries, and words set apart:** no end is set yet. They stay with the people who keep others safe.',
    '**Worries, and words that keep someone safe:** we have no end yet. We keep them.',
  ],
  untilLetter: [
    '**The letter and what it says:** for good. Your name is never in it unless you chose that.',
    '**The letter:** for ever.',
  ],
  untilCouncil: [
    'When times have been set they stand here. Until then you can ask, as it says below.',
    'We will write the times here. You can ask us now.',
  ],
  rightsTitle: ['What you can do', 'What you can do'],
  rightRead: ['Read and keep all you gave: **My words**.', 'Read all you gave: **My words**.'],
  rightBack: [
    'Take your words back until the letter goes to the council. Nobody can refuse you that.',
    'Take your words back until the letter goes to the council.',
  ],
  rightPhone: [
    'Empty this phone: **This phone**, then Sign out.',
    'Empty this phone: **This phone**, then Sign out.',
  ],
  rightAsk: [
    'Ask for a correction, ask us to delete something, or complain about how we look after this. Who helps you: {who}.',
    'Is something wrong? Should we delete something? Ask {who}.',
  ],
  rightAskNobody: [
    'Ask for a correction, ask us to delete something, or complain about how we look after this: ask the person who invited you.',
    'Is something wrong? Should we delete something? Ask who invited you.',
  ],
  toWords: ['My words', 'My words'],
  toPhone: ['This phone', 'This phone'],
})
