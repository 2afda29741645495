import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { commonWords, helpWords, readingWords } from '../../../client/ui/words-common.ts'
import { problemWords } from '../../../client/ui/problem-words.ts'
import { defineWords, fillWords, useWords, type Words } from '../../../client/ui/words.ts'
import { startDevice } from './drawn.ts'

const visitWords = defineWords({
  asked: ['We ask {count|question|questions}. You can skip any.', 'We ask {count|thing|things}.'],
  from: ['From {name}, who plans the visit', 'From {name}'],
  start: ['Start', 'Start'],
})

let reading: ReturnType<typeof startDevice>
beforeEach(() => (reading = startDevice()))

describe('words', () => {
  it('are said in the reading that was chosen', () => {
    const t = useWords(visitWords)
    expect(t('from', { name: 'Sam Okoro' })).toBe('From Sam Okoro, who plans the visit')

    reading.easyRead = true
    expect(t('from', { name: 'Sam Okoro' })).toBe('From Sam Okoro')
  })

  it('choose the word that fits the number', () => {
    const t = useWords(visitWords)
    expect(t('asked', { count: 1 })).toBe('We ask 1 question. You can skip any.')
    expect(t('asked', { count: 12 })).toBe('We ask 12 questions. You can skip any.')
  })

  it('keep a telephone number on one line, and nothing else', () => {
    expect(fillWords('Ring {name}, {phone}', { name: 'Sam Okoro', phone: '01632 960 418' })).toBe(
      'Ring Sam Okoro, 01632\u00a0960\u00a0418',
    )
  })

  it('let a number or a date part between its words with the biggest text, so that none is torn', () => {
    const ring = defineWords({ ring: ['Ring {phone}', 'Ring {phone}'] })
    const t = useWords(ring)
    expect(t('ring', { phone: '01632 960 418' })).toBe('Ring 01632\u00a0960\u00a0418')
    reading.size = 'largest'
    expect(t('ring', { phone: '01632 960 418' })).toBe('Ring 01632 960 418')
  })

  it('leave a place without a value in sight', () => {
    expect(fillWords('From {name}')).toBe('From {name}')
  })

  it('do not compile without Easy Read', () => {
    expectTypeOf(defineWords).toBeCallableWith({ start: ['Start', 'Start'] })
    expectTypeOf<{ start: readonly ['Start'] }>().not.toExtend<Words>()
  })

  it('do not compile with a place left out or a key that is not there', () => {
    const t = useWords(visitWords)
    expectTypeOf(t<'from'>).parameters.toEqualTypeOf<
      ['from', Readonly<Record<'name', string | number>>]
    >()
    expectTypeOf(t<'start'>).parameters.toEqualTypeOf<['start']>()
    expectTypeOf<Parameters<typeof t>[0]>().toEqualTypeOf<'asked' | 'from' | 'start'>()
  })
})

describe('the common words', () => {
  const catalogues: Words[] = [commonWords, readingWords, helpWords, problemWords]
  const easyTexts = catalogues.flatMap((words) => Object.values(words).map(([, easy]) => easy))

  it('are never empty in either reading', () => {
    for (const [standard, easy] of catalogues.flatMap((words) => Object.values(words)))
      expect([standard.trim(), easy.trim()]).not.toContain('')
  })

  it('keep to 15 words a sentence in Easy Read', () => {
    const long = easyTexts
      .flatMap((text) => text.split(/[.?]/))
      .filter((sentence) => sentence.trim().split(/\s+/).length > 15)
    expect(long).toEqual([])
  })

  it('never speak of sync, queues, drafts or caches', () => {
    const said = catalogues.flatMap((words) => Object.values(words)).flat()
    expect(said.filter((text) => /\b(sync|queue|draft|cache|submit|offline)/i.test(text))).toEqual(
      [],
    )
  })
})
