/** The self-view of children's services. A change of wording is a new number, never an edit of this one. */
import { after, before, domain, domains } from './common.ts'
import type { TemplateContent } from './content.ts'

export const children: TemplateContent = {
  service: 'children',
  number: 1,
  name: "Children's services",
  sections: [
    ...before,
    domains,
    domain(
      1,
      'protection',
      { standard: 'Help and protection', easy: 'Help, and keeping safe' },
      {
        standard: 'Do children and families get help early, and are children safe?',
        easy: 'Do families get help early? Are children safe?',
      },
    ),
    domain(
      2,
      'inCare',
      { standard: 'Children in care', easy: 'Children in care' },
      {
        standard: 'Do children in care have a settled home, and people who stay in their lives?',
        easy: 'Do children in care have a home that lasts?',
      },
    ),
    domain(
      3,
      'careLeavers',
      { standard: 'Care leavers', easy: 'Young people who left care' },
      {
        standard: 'Do care leavers get what they are owed, and do they tell us so?',
        easy: 'Do young people who left care get what they should?',
      },
    ),
    domain(
      4,
      'leadership',
      { standard: 'Leadership', easy: 'Leaders' },
      {
        standard: 'Do those who lead know what practice is like here, and act on it?',
        easy: 'Do leaders know what the work is like? Do they act?',
      },
    ),
    ...after,
  ],
}
