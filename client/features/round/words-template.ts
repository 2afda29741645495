/** The words of the self-view's sections: which version councils begin with, and publishing another. */
import { defineWords } from '../../ui/words.ts'

export const templateWords = defineWords({
  title: ['Sections of the self-view', 'Parts of the self-view'],
  lead: [
    'These are the sections that a council fills in. A self-view keeps the version it began with; those begun later have the newest.',
    'Councils fill in these parts. A self-view that has begun stays as it is. A new one gets the newest version.',
  ],
  none: [
    'No sections are published in this region yet. Ask whoever runs your Tellback to publish those that come with it.',
    'There are no parts yet. Ask who runs your Tellback.',
  ],
  version: ['Version {number}, {n|section|sections}', 'Version {number}, {n|part|parts}'],
  change: ['Change the sections for {service}', 'Change the parts for {service}'],
  back: ['Sections of the self-view', 'Parts of the self-view'],
  editTitle: ['{name}: the next version', '{name}: the next version'],
  editLead: [
    'You start from version {number}. Nothing changes for self-views that have begun. Nobody sees the next version before you publish it.',
    'You start from version {number}. No one sees your changes before you publish.',
  ],
  open: ['Change', 'Change'],
  isChanged: ['Changed', 'Changed'],
  titleStandard: ['Its heading', 'Its heading'],
  titleEasy: ['Its heading in Easy Read', 'Its heading in Easy Read'],
  promptStandard: ['What it asks for', 'What it asks for'],
  promptEasy: ['What it asks for in Easy Read', 'What it asks for in Easy Read'],
  missing: ['Section {number}: write something here', 'Part {number}: write something here'],
  unchanged: ['Change a heading or what is asked first', 'Change something first'],
  publish: ['Publish version {number}', 'Publish version {number}'],
  published: [
    'Version {number} is published. Self-views begun from now on have it.',
    'Version {number} is out. New self-views get it.',
  ],
})
