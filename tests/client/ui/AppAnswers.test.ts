import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { notSureAnswer, scaleAnswers } from '../../../client/ui/answers.ts'
import AppAnswers from '../../../client/ui/AppAnswers.vue'
import type { useReading } from '../../../client/ui/reading.ts'
import { draw, startDevice } from './drawn.ts'

const scale = {
  standard: ['Very easy', 'Easy', 'OK', 'Hard', 'Very hard'],
  easy: ['Easy', 'OK', 'Hard'],
}
const answersFor = (isEasyRead: boolean) => [
  ...scaleAnswers(scale, isEasyRead),
  notSureAnswer('Not sure', true),
]
const ways = [
  { value: 'waiting', words: 'Waiting' },
  { value: 'forms', words: 'Forms' },
  { value: 'nothing', words: 'Nothing', isOffScale: true },
]

let reading: ReturnType<typeof useReading>
beforeEach(() => (reading = startDevice()))

/** The name a screen reader gives each answer: the words of its label. */
function readNames(page: ReturnType<typeof draw>) {
  return page.findAll('input').map(({ element }) => {
    const label = page.find(`label[for="${element.id}"]`)
    return label.text()
  })
}
const readChosen = (page: ReturnType<typeof draw>) =>
  page.findAll('input').filter(({ element }) => element.checked).length

describe('answers on a scale', () => {
  it('are radios named by their words, with not sure off the scale and nothing chosen', () => {
    const page = draw(AppAnswers, { id: 'ease', legend: 'How easy?', answers: answersFor(false) })

    expect(readNames(page)).toEqual(['Very easy', 'Easy', 'OK', 'Hard', 'Very hard', 'Not sure'])
    expect(page.findAll('input[type=radio][name=ease]')).toHaveLength(6)
    expect(page.get('.off-scale').text()).toBe('Not sure')
    expect(page.get('legend').text()).toBe('How easy?')
    expect(readChosen(page)).toBe(0)
  })

  it('are three faces in Easy Read', async () => {
    reading.easyRead = true
    const page = draw(AppAnswers, { id: 'ease', legend: 'Is it easy?', answers: answersFor(true) })
    await nextTick()

    expect(readNames(page)).toEqual(['Easy', 'OK', 'Hard', 'Not sure'])
  })

  it('keep in view what was chosen before Easy Read was switched on', async () => {
    reading.easyRead = true
    const page = draw(AppAnswers, { id: 'ease', modelValue: '1', answers: answersFor(true) })
    await nextTick()

    expect(readNames(page)).toEqual(['Easy', 'OK', 'Hard', 'Very hard', 'Not sure'])
    expect(readChosen(page)).toBe(1)
  })

  it('hand back the value of the answer that is pressed', async () => {
    const page = draw(AppAnswers, { id: 'ease', answers: answersFor(false) })
    await page.findAll('input')[3]?.setValue()

    expect(page.emitted('update:modelValue')).toEqual([['2']])
  })

  it('read out the error with the question', () => {
    const page = draw(AppAnswers, { id: 'ease', answers: ways, error: 'Choose one' })
    const described = page.get('fieldset').attributes('aria-describedby')

    expect(page.get(`#${described ?? 'none'}`).text()).toContain('Choose one')
    expect(page.findAll('input')[0]?.attributes('id')).toBe('ease')
  })
})

describe('choosing many', () => {
  it('adds to what is chosen', async () => {
    const page = draw(AppAnswers, { id: 'ways', many: ['waiting'], answers: ways })
    await page.findAll('input[type=checkbox]')[1]?.setValue(true)

    expect(page.emitted('update:many')).toEqual([[['waiting', 'forms']]])
  })

  it('takes one away again', async () => {
    const page = draw(AppAnswers, { id: 'ways', many: ['waiting', 'forms'], answers: ways })
    await page.findAll('input')[0]?.setValue(false)

    expect(page.emitted('update:many')).toEqual([[['forms']]])
  })

  it('never leaves "Nothing" beside something', async () => {
    const page = draw(AppAnswers, { id: 'ways', many: ['waiting', 'forms'], answers: ways })
    await page.findAll('input')[2]?.setValue(true)
    await page.setProps({ many: ['nothing'] })
    await page.findAll('input')[0]?.setValue(true)

    expect(page.emitted('update:many')).toEqual([[['nothing']], [['waiting']]])
  })
})
