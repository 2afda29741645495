/** The self-view of adult social care. A change of wording is a new number, never an edit of this one. */
import { after, before, domain, domains } from './common.ts'
import type { TemplateContent } from './content.ts'

export const adults: TemplateContent = {
  service: 'adults',
  number: 1,
  name: 'Adult social care',
  sections: [
    ...before,
    domains,
    domain(
      1,
      'outcomes',
      { standard: 'Performance and outcomes', easy: 'What changes for people' },
      {
        standard: 'Do people live the lives they want, and do our figures show it?',
        easy: 'Do people live the life they want? What do our numbers say?',
      },
    ),
    domain(
      2,
      'leadership',
      { standard: 'Leadership and governance', easy: 'Leaders' },
      {
        standard: 'Do those who lead know what care is like here, and act on it?',
        easy: 'Do leaders know what care is like? Do they act?',
      },
    ),
    domain(
      3,
      'commissioning',
      { standard: 'Commissioning and quality', easy: 'Buying good care' },
      {
        standard: 'Is there enough good care to choose from, and do we know how good it is?',
        easy: 'Is there enough good care? Can people choose?',
      },
    ),
    domain(
      4,
      'partnerships',
      { standard: 'National priorities and partnerships', easy: 'Working with others' },
      {
        standard: 'What have we done with the NHS and others on what everybody has to do?',
        easy: 'What do we do together with the NHS and others?',
      },
    ),
    domain(
      5,
      'workforce',
      { standard: 'Resources and workforce', easy: 'Money and staff' },
      {
        standard: 'Do we have the money and the people, now and in two years?',
        easy: 'Do we have enough money and staff? And in two years?',
      },
    ),
    domain(
      6,
      'culture',
      { standard: 'Culture and challenge', easy: 'How we work together' },
      {
        standard: 'Can people say here what is wrong, and does that change anything?',
        easy: 'Can people say what is wrong? Does it change things?',
      },
    ),
    ...after,
  ],
}
