/** How far a note has come, for whoever wrote it; and whether it is about the council's own people. */
import { defineWords } from '../../ui/words.ts'

export const progressWords = defineWords({
  staff: [
    'Is it about somebody who works for this council?',
    'Is it about someone who works for this council?',
  ],
  staffHint: [
    'If so, only a safeguarding lead outside this council reads it.',
    'Then only someone from outside this council reads it.',
  ],
  whoReads: [
    'Only you and a safeguarding lead outside this council can read this. What we call you goes with it.',
    'Only you and someone from outside this council can read this. Your name goes with it.',
  ],
  whoReadsOpen: [
    'You have not said whether it is about somebody who works for this council. So only you and a safeguarding lead outside this council can read this. They may hand it to the safeguarding lead of this visit, if it is not about staff. The deputy and the visit manager can read it then too. What we call you goes with it.',
    'You did not say if it is about council staff. So only you and someone from outside this council can read this. They may give it to the lead of this visit. Then the deputy and the visit manager can read it too. Your name goes with it.',
  ],
  whoReadsOutside: [
    'Only you and a safeguarding lead outside this council can read this. They may hand it to the safeguarding lead of this visit, if it is not about staff. The deputy and the visit manager can read it then too. What we call you goes with it.',
    'Only you and someone from outside this council can read this. They may give it to the lead of this visit. Then the deputy and the visit manager can read it too. Your name goes with it.',
  ],
  title: ['How far your note has come', 'Where your note is'],
  received: ['We have your note', 'We have your note'],
  read: ['Somebody has read it', 'Someone has read it'],
  readNotYet: ['Nobody has read it yet', 'Nobody has read it yet'],
  readSoon: [
    'If nobody has read it after an hour, the deputy is told, or whoever stands in.',
    'Not read after one hour? Then we tell the deputy.',
  ],
  readSoonStaff: [
    'If nobody has read it after an hour, we write again to whoever is outside this council, or stands in for them.',
    'Not read after one hour? Then we write again. We write to someone from outside.',
  ],
  readNoMail: [
    'No e-mail goes out from here, so nobody is told by itself. Please phone {name}, {phone}.',
    'We send no e-mail here. Please ring {name}, {phone}.',
  ],
  readNoMailAny: [
    'No e-mail goes out from here, so nobody is told by itself. Please phone.',
    'We send no e-mail here. Please phone.',
  ],
  handed: [
    'It is not about people who work for the council: handed to the safeguarding lead of this visit. The deputy can read it too, and the visit manager until one of them deals with it',
    'The lead of this visit has it now. The deputy and the visit manager can read it too',
  ],
  handedOut: [
    'It is about people who work for the council: handed to a safeguarding lead outside that council. Nobody else on this visit reads more of it',
    'Someone from outside the council has it now. Nobody else on this visit sees more of it',
  ],
  taken: ['Somebody is dealing with it', 'Someone is helping'],
  takenNotYet: ['Nobody has taken it on yet', 'Nobody is helping yet'],
  passed: ['Passed on to those who must act', 'The right people have it now'],
  passedNotYet: ['Not passed on yet', 'Not passed on yet'],
  passedMore: [
    'What happens there stays with them. We hold a receipt, and no details.',
    'They help now. We do not keep the details.',
  ],
  debrief: [
    'Somebody would like to talk it over with you, if you want that.',
    'You can talk to someone about it, if you want.',
  ],
})
