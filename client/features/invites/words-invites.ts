/** The words of inviting people and of their cards. */
import { defineWords } from '../../ui/words.ts'

export const inviteWords = defineWords({
  title: ['Invite people to {council}', 'Invite people to {council}'],
  titlePlain: ['Invite people', 'Invite people'],
  back: ['The visit', 'The visit'],
  getting: ['Getting the invites…', 'Getting the invites…'],
  notYours: ['Inviting is for the coordinator of the region', 'The coordinator does this'],
  notHere: ['There is no such visit here', 'We cannot find this visit'],
  lead: [
    'Each person gets a card of their own: a link, a square for the camera and a short code. Everybody keeps their own card.',
    'Each person gets a card. Each card is for one person only.',
  ],
  needsInternet: ['Inviting needs the internet.', 'You need the internet for this.'],

  role: ['What do they do on the visit?', 'What do they do?'],
  group: ['Their group', 'Their group'],
  groupHint: [
    'Only if a coordinator of experts looks after them. For example “Carers Table”',
    'Leave it empty if you are not sure.',
  ],
  how: ['How', 'How'],
  oneByOne: ['One by one', 'One person'],
  paste: ['Paste names', 'Many people'],
  name: ['Name', 'Name'],
  email: ['E-mail', 'E-mail'],
  emailHint: [
    'Lets them sign in without the card. Nothing is sent to it now',
    'We do not send anything now.',
  ],
  names: ['Names', 'Names'],
  namesHint: [
    'One person on each line. You can add an e-mail after a comma: Ali Khan, ali@home.example',
    'One name on each line.',
  ],
  namesWrong: ['Type at least one name', 'Type a name'],
  check: ['Check the names', 'Check the names'],

  preview: ['What will be made', 'What we will make'],
  lineOf: ['Line {line}', 'Line {line}'],
  isNew: ['New entry, on the team, with an invite', 'New person. They get an invite.'],
  isKnown: [
    'Known already as {name}. Put on the team, with an invite',
    'We know {name}. They get an invite.',
  ],
  isOnTeam: ['On the team already. Gets an invite', 'On the team. They get an invite.'],
  isInvited: ['Has an invite already. Nothing is made', 'They have an invite. We make nothing.'],
  namesake: [
    'Somebody called {name} is here already. Is this the same person?',
    'We know a {name}. Is it the same person?',
  ],
  sameYes: ['Yes, use the entry that is here', 'Yes, the same person'],
  sameNo: ['No, somebody else', 'No, somebody else'],
  sameEmail: ['Yes, the person with the e-mail {email}', 'Yes, the person with {email}'],
  sameWrongOne: ['Say whether this is the same person', 'Is it the same person?'],
  sameWrong: [
    'Line {line}: say whether this is the same person',
    'Line {line}: is it the same person?',
  ],
  wrong: ['Not made: {why}', 'Not made: {why}'],
  noName: ['there is no name on this line', 'there is no name'],
  nameTooLong: ['the name is longer than 120 letters', 'the name is too long'],
  notEmail: [
    'what stands after the comma is not an e-mail address. Write a name without a comma',
    'that is not an e-mail',
  ],
  twoEmails: ['there are two e-mail addresses', 'there are two e-mails'],
  double: ['the same as line {line}', 'the same as line {line}'],
  tooMany: ['more than 100 at once. Make these first', 'too many. Make these first'],
  makeThem: ['Make {n|invite|invites}', 'Make {n|invite|invites}'],
  nothingToMake: ['There is nothing to make', 'There is nothing to make'],
  wrongStay: [
    '{n|line stays|lines stay} in the box for you to mend.',
    '{n|line stays|lines stay} in the box.',
  ],
  making: ['Making invites: {done} of {all}', 'Making invites: {done} of {all}'],
  madeAll: ['Made: {n|invite|invites}', 'Made: {n|invite|invites}'],
  stopped: [
    'It stopped in the middle. These have their invite: {names}. The others were not finished.',
    'It stopped. These are made: {names}. The others are not.',
  ],
  stoppedNone: ['It stopped before the first was finished.', 'It stopped. None are made.'],
  carryOn: ['Carry on with the other {n}', 'Carry on with {n} more'],
  cards: ['Print their cards', 'Print their cards'],

  who: ['Who is invited', 'Who is invited'],
  nobody: ['Nobody is invited yet', 'Nobody is invited yet'],
  stateNone: ['On the team, without an invite', 'No invite yet'],
  stateMade: ['Invited {day}, not opened yet', 'Invited {day}. Not opened yet.'],
  stateOpened: ['Opened {day}', 'Opened {day}'],
  stateAnswered: ['Sent answers {day}', 'Sent answers {day}'],
  stateRevoked: ['Invite ended {day}', 'Invite stopped {day}'],
  makeInvite: ['Make an invite', 'Make an invite'],
  newCard: ['New card', 'New card'],
  revoke: ['End the invite', 'Stop the invite'],
  ofPerson: ['for {name}', 'for {name}'],

  code: ['Code', 'Code'],
  link: ['Link', 'Link'],
  copyLink: ['Copy the link', 'Copy the link'],
  copied: ['Copied', 'Copied'],
  notCopied: ['This browser would not copy. Select the link instead.', 'We could not copy.'],
  once: [
    'This code is shown only here and now. Print the card or write it down before you leave this page.',
    'You see this code only now. Print it or write it down.',
  ],
  qr: ['Square for a camera: the way in for {name}', 'Camera square for {name}'],
  noCode: [
    'The invite is made, but its code is not. Make a new card for it.',
    'There is no code yet. Make a new card.',
  ],

  newCardTitle: ['A new card for {name}?', 'A new card for {name}?'],
  newCardLead: [
    'The card they have stops working at once. Phones that came in by it are signed out. What they wrote stays on the phone, and the new card lets them in again. Answers not yet sent that only the sealed copy holds can no longer be opened by the new card.',
    'The old card stops. Their phone is signed out. Their words stay on the phone. The new card cannot open the locked copy.',
  ],
  newCardYes: ['Make a new card', 'Make a new card'],
  revokeTitle: ['End the invite of {name}?', 'Stop the invite of {name}?'],
  revokeLead: [
    'Phones that came in by this card read nothing from now on. For 30 days they can still send answers that were written on them: those reach you, marked late. Nobody else gets in by this card, and it cannot be brought back. They stay on the team, and what they sent is kept. You can make another invite later.',
    'Their phone shows nothing from now on. For 30 days it can send their answers. They come to you, marked late. Nobody else gets in by this card. What they sent is safe. You can invite them again.',
  ],
  revokeYes: ['End the invite', 'Stop the invite'],
})

export const cardWords = defineWords({
  title: ['Cards for the visit', 'Cards for the visit'],
  back: ['Invites', 'Invites'],
  lead: [
    'Print on A4 and cut along the dashed lines. Each card names one person only. Hand it to nobody else.',
    'Print and cut. Give each card to one person only.',
  ],
  once: [
    'The codes are shown only now. Print the cards before you close or reload this page.',
    'You see the codes only now. Print them before you close this.',
  ],
  print: ['Print', 'Print'],
  none: ['There is no card to print yet', 'There is no card yet'],
  noneNext: ['Invite people first.', 'Invite people first.'],
  noneListed: ['Make codes for the people below.', 'Make codes for the people below.'],
  without: ['Without a code on this page', 'People without a code'],
  withoutLead: [
    'Codes are shown once and kept nowhere. A new code ends the card somebody may have already; phones that came in by it are signed out, and answers that are not sent are then only on the phone they were written on.',
    'We do not keep codes. A new code stops the old card. Answers not sent are then only on that phone.',
  ],
  hasOpened: ['has used a card', 'used a card'],
  makeCodes: ['Make {n|new code|new codes}', 'Make {n|new code|new codes}'],
  chooseUnopened: ['Choose all who have not used a card', 'Choose all who did not use a card'],
  chooseSome: ['Choose somebody first', 'Choose somebody first'],

  forYou: ['This card is only for you.', 'This card is only for you.'],
  invited: ['You are invited to tell us what you think.', 'You can tell us what you think.'],
  invitedRole: ['You are on the visiting team: {role}.', 'You are on the team: {role}.'],
  where: ['We visit {council}, {days}.', 'We visit {council}. It is {days}.'],
  whereOnly: ['We visit {council}.', 'We visit {council}.'],
  camera: [
    'Point the camera of your phone at the square. Then press the link.',
    'Point your phone camera at the square. Then press the link.',
  ],
  type: ['Or open **{address}** and type this code:', 'Or open **{address}** and type this code:'],
  help: [
    'Do you need help? Ring {name}: **{phone}**',
    'Do you need help? Ring {name}: **{phone}**',
  ],
  keep: ['Keep this card. You can use it many times.', 'Keep this card. You can use it again.'],
})
