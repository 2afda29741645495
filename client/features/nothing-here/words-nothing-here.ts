/** An address that leads nowhere. */
import { defineWords } from '../../ui/words.ts'

export const nothingHereWords = defineWords({
  title: ['There is nothing here', 'There is nothing here'],
  more: [
    'The address may be old, or a letter of it may be missing. Nothing of yours is lost.',
    'This page is not here. Your words are safe.',
  ],
})
