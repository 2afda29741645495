import { describe, expect, it } from 'vitest'
import { readCouncils } from '../../../../client/features/round/council-lines.ts'
import { mailLink } from '../../../../client/features/round/reminder.ts'
import { stepsDone } from '../../../../client/features/round/useSetup.ts'
import { lacksFor, meaningOf, stageAfter } from '../../../../client/features/round/useStage.ts'
import {
  blankPlace,
  isPhone,
  placeFrom,
  placeMissing,
} from '../../../../client/features/round/visit-forms.ts'
import { leads } from '../../../../shared/leads.ts'

describe('pasted names of councils', () => {
  it('are one a line; doubles and those that are there make nothing', () => {
    expect(readCouncils('Fennick\r\n\n Oakshire \nfennick\nÁlderbeck', ['Alderbeck'])).toEqual({
      names: ['Fennick', 'Oakshire'],
      there: ['fennick', 'Álderbeck'],
      tooLong: null,
    })
  })

  it('say which line is too long', () => {
    expect(readCouncils(`Fennick\n${'x'.repeat(121)}`, []).tooLong).toBe(2)
  })
})

describe('a reminder', () => {
  it('opens in the mail of the coordinator with every sign kept', () => {
    const link = mailLink({
      to: 'tom@fennick.example',
      subject: 'A & B?',
      body: 'Dear Tom,\n\n50 %',
    })
    expect(link).toBe(
      'mailto:tom@fennick.example?subject=A%20%26%20B%3F&body=Dear%20Tom%2C%0D%0A%0D%0A50%20%25',
    )
  })

  it('cannot be made to write to somebody else', () => {
    expect(mailLink({ to: 'a@b.example?bcc=c@d.example', subject: '', body: '' })).not.toContain(
      '?bcc',
    )
  })
})

describe('the first four steps', () => {
  it('are done when what they make is there', () => {
    const done = stepsDone({ rounds: 1, councils: 3, challenges: 0, invites: 0 })
    expect(done.filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual([
      'round',
      'councils',
    ])
  })
})

describe('the next stage', () => {
  it('follows in order and ends at closed', () => {
    expect(stageAfter('preparing')).toBe('onSite')
    expect(stageAfter('followedUp')).toBe('closed')
    expect(stageAfter('closed')).toBeUndefined()
    expect(stageAfter('withdrawn')).toBeUndefined()
  })

  it('is going on site only with a signature, questions, numbers and somebody to tell', () => {
    const none = { signed: false, questions: false, numbers: false, leadsMissing: [...leads] }
    expect(lacksFor('onSite', none)).toEqual(['signed', 'questions', 'numbers'])
    expect(lacksFor('onSite', { ...none, signed: true, questions: true, numbers: true })).toEqual([
      ...leads,
    ])
    const all = { signed: true, questions: true, numbers: true, leadsMissing: [] }
    expect(lacksFor('onSite', all)).toEqual([])
    expect(lacksFor('onSite', { ...all, leadsMissing: ['outsideLead'] })).toEqual(['outsideLead'])
    expect(lacksFor('preparing', none)).toEqual([])
  })

  it('says what it means where moving on shows something to others', () => {
    expect(meaningOf('feedbackGiven')).toBe('meansFeedback')
    expect(meaningOf('onSite')).toBeNull()
    expect(meaningOf(undefined)).toBeNull()
  })
})

describe('where and when', () => {
  const whole = {
    ...blankPlace(),
    name: 'County Hall',
    address: 'Mill Lane',
    day: '2027-06-09',
    time: '10:00',
  }

  it('may be left empty as a whole', () => {
    expect(placeMissing(blankPlace())).toEqual([])
    expect(placeFrom(blankPlace())).toEqual({ place: null, contact: null })
  })

  it('needs all of a place, and of a contact, once some of it is there', () => {
    expect(placeMissing({ ...whole, time: '' })).toEqual(['time'])
    expect(placeMissing({ ...whole, contactName: 'Sam' })).toEqual(['contactPhone'])
    expect(placeMissing({ ...whole, contactName: 'Sam', contactPhone: 'ring me' })).toEqual([
      'contactPhone',
    ])
  })

  it('is kept as the instant at which the clock on the wall says so', () => {
    expect(placeFrom(whole).place?.startsAt).toBe('2027-06-09T09:00:00.000Z')
  })

  it('takes a telephone number as people write it', () => {
    expect(isPhone(' 01632 960 001 ')).toBe(true)
    expect(isPhone('+44 (0)1632 960001')).toBe(true)
    expect(isPhone('ask Sam')).toBe(false)
  })
})
