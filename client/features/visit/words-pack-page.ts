/** What hangs on the visit pack: where and when, who you will meet, a section's two kinds. */
import { defineWords } from '../../ui/words.ts'

export const packPageWords = defineWords({
  placeTitle: ['Where and when', 'Where and when'],
  when: ['When', 'When'],
  until: ['Until', 'Until'],
  where: ['Where', 'Where'],
  noPlace: [
    'We do not know the place yet. It comes here as soon as it is fixed.',
    'We do not know the place yet. Look again soon.',
  ],
  note: ['A few words from the team', 'Words from the team'],
  contact: ['Questions about the day', 'Questions about the day'],
  meetTitle: ['Who you will meet', 'Who you will meet'],
  noMeeting: [
    'Nobody is named yet. The names come here as soon as they are fixed.',
    'We do not have the names yet. Look again soon.',
  ],
  next: ['Back to the visit', 'Back to the visit'],
  sectionTitle: ['What will you tell us about?', 'What will you tell us about?'],
  sectionMore: [
    'The two are kept apart. You can answer both.',
    'We keep these two apart. You can do both.',
  ],
})
