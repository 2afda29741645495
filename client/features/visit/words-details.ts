/** Advice on words that may tell who somebody is. */
import type { DetailKind } from '../../../shared/details.ts'
import { defineWords, type Pair } from '../../ui/words.ts'

export const detailWords = defineWords({
  title: ['Could these words say who somebody is?', 'Could this say who someone is?'],
  found: ['“{words}”: {kind}', '“{words}”: {kind}'],
  more: ['and {n} more', 'and {n} more'],
  choose: [
    'You choose: change them, or leave them. We only looked on this phone, and we can miss things.',
    'You choose. Change it or leave it. Only this phone looked.',
  ],
  onCheck: [
    '{n|answer holds|answers hold} words that could say who somebody is. You choose whether to change them.',
    '{n|answer may|answers may} say who someone is. You choose.',
  ],
  look: ['Look at: {question}', 'Look at: {question}'],
})

export const kindWords = defineWords({
  name: ['it may be a name', 'maybe a name'],
  initials: ['letters of a name', 'letters of a name'],
  place: ['where somebody lives', 'where someone lives'],
  age: ['an exact age', 'how old someone is'],
  day: ['the day it happened', 'the day'],
  service: ['a service with few people', 'a small place'],
  job: ['a job that one person has', 'one person’s job'],
  family: ['a family people may know', 'a family people know'],
  health: ['an illness few people have', 'an illness few people have'],
  contact: ['a way to reach somebody', 'a way to reach someone'],
} satisfies Record<DetailKind, Pair>)
