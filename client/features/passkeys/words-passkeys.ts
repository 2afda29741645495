/** My passkeys: what they are, adding, naming and removing one, and what to do when all are lost. */
import { defineWords } from '../../ui/words.ts'

export const passkeyWords = defineWords({
  title: ['Your passkeys', 'Your passkeys'],
  what: [
    'A passkey is a key that your phone or computer keeps for you. You use it with your finger, your face or the code that opens your phone. There is nothing to remember.',
    'A passkey is a key on your phone. You use it with your finger, your face or your code. You need not remember anything.',
  ],
  use: [
    'With it you sign in, and you sign and share what is important. Nobody else can do that as you.',
    'You sign in with it. You sign important things with it. Nobody else can.',
  ],
  loading: ['Looking for your passkeys…', 'Looking…'],
  offline: [
    'There is no internet here. The list of your passkeys needs it.',
    'You need internet to see your passkeys.',
  ],
  again: ['Try again', 'Try again'],
  signInAgain: ['Sign in again', 'Sign in again'],
  none: ['You have no passkey yet.', 'You have no passkey yet.'],
  listTitle: ['The ones you have', 'The ones you have'],
  made: ['Made on {day}', 'Made on {day}'],
  used: ['Last used {moment}', 'Last used {moment}'],
  neverUsed: ['Not used yet', 'Not used yet'],

  addTitle: ['Add a passkey', 'Get a passkey'],
  addHint: [
    'On this phone or computer, or on another one that is beside you.',
    'On this phone, or on another one next to you.',
  ],
  name: ['Call it', 'Its name'],
  nameHint: [
    'So that you know it again, such as “My phone”.',
    'So you know it. Such as “My phone”.',
  ],
  nameMissing: ['Type a name for it', 'Type a name'],
  add: ['Add a passkey', 'Get a passkey'],
  added: [
    'Your passkey is ready. You were signed out on all your other phones and computers.',
    'Your passkey is ready. You are signed out on your other phones.',
  ],
  enough: [
    'You have ten passkeys. Remove one that you do not use before you add another.',
    'You have ten passkeys. Remove one first.',
  ],
  stopped: ['No passkey was made. You can try again.', 'No passkey was made. Try again.'],
  cannot: [
    'This browser cannot make passkeys. Try a newer one, or another phone or computer.',
    'This browser cannot make passkeys. Try another phone.',
  ],
  already: [
    'This phone or computer has a passkey of yours already. Nothing was changed.',
    'This phone has your passkey already.',
  ],
  notTaken: [
    'This passkey could not be used here. Nothing was changed. Try again, or with another phone or computer.',
    'We could not use this passkey. Try again.',
  ],

  signIn: [
    'A new passkey is made right after you sign in. Sign out under Me, sign in again, and come here within 15 minutes. Nothing has changed.',
    'First sign out and sign in again. Then come here at once. Nothing has changed.',
  ],
  settling: [
    'The e-mail address that we know for you changed less than three days ago. So that nobody makes a passkey in your name, you can make one three days after the change, or when two people have said that it is you. Nothing has changed.',
    'Your e-mail address is new. You can get a passkey after three days. Or two people say that it is you. Nothing has changed.',
  ],
  people: [
    'You sign or decide things here, and we cannot send you a code by e-mail. A card alone is not enough for a passkey: others may have held it. Two people have to say first that it is you. Nothing has changed.',
    'A card alone is not enough for a passkey. Two people say first that it is you. Nothing has changed.',
  ],

  rename: ['Change its name', 'Change its name'],
  leaveName: ['Leave it', 'Leave it'],
  save: ['Save the name', 'Save the name'],
  renamed: ['The name is changed.', 'The name is changed.'],
  remove: ['Remove it', 'Remove it'],
  removeSure: [
    'Remove “{name}”? You cannot use it here any more. You show once more that it is you: with this passkey or another one of yours.',
    'Remove “{name}”? You cannot use it any more. Show that it is you first.',
  ],
  removed: [
    'It is removed. You were signed out on all your other phones and computers.',
    'It is removed. You are signed out on your other phones.',
  ],
  keep: ['Keep it', 'Keep it'],
  firstTitle: ['Two people say that it is you', 'Two people say that it is you'],
  first: [
    'Ask here first. Then two people who know you say that it is you. After that you sign in again, and have three days to add a passkey.',
    'Ask here first. Then two people say that it is you. Then sign in again and get a passkey.',
  ],
  firstAsk: ['Ask for two people', 'Ask for two people'],
  firstWho: [
    'If your council has nobody who can, ask two people of your region’s office.',
    'Or tell two people of the region’s office.',
  ],
  lostTitle: ['If you lose them all', 'If you lose them all'],
  lost: [
    'Two people of your council have to say that it is you. Then you sign in with a code and add a new one.',
    'Two people of your council say that it is you. Then you get a new one.',
  ],
  lostOfRegion: [
    'Two people of your region’s office have to say that it is you. Then you sign in with a code and add a new one.',
    'Two people of the office say that it is you. Then you get a new one.',
  ],
  lostAsk: ['I have lost them all', 'I have lost them all'],
  lostOpen: [
    'You asked for help on {day}. {n|person has|people have} said that it is you. Two are needed.',
    'You asked for help on {day}. {n|person|people} said it is you. You need two.',
  ],
  lostWho: [
    'Tell two people of your council to open this page: the director, the chief executive, the lead member or an officer.',
    'Tell two people of your council. They open this page too.',
  ],
  lostWhoOfRegion: [
    'Tell two people of your region’s office to open this page: the coordinator, a sponsor or information governance.',
    'Tell two people of the office. They open this page too.',
  ],
  lostStop: ['I do not need this any more', 'I do not need this now'],
  lostStopped: ['Called off. Your passkeys are as they were.', 'Stopped. Nothing has changed.'],
  othersTitle: ['They need a new passkey', 'They need a new passkey'],
  othersHint: [
    'Say yes only when you have seen or spoken to them. With a second yes, any old passkeys of theirs are gone and they make a new one.',
    'Did you see them or talk to them? Only then say yes.',
  ],
  othersAsked: ['Asked on {day}', 'Asked on {day}'],
  vouch: ['Yes, it is {name}', 'Yes, it is {name}'],
  vouched: ['You have said that it is {name}.', 'You said that it is {name}.'],
})
