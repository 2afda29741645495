import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DetailKind, findDetails } from '../../shared/details.ts'

const found = (text: string) => findDetails(text).map(({ kind, words }) => `${kind}: ${words}`)

const telling: [DetailKind, string, string][] = [
  ['name', 'They told Sarah to wait', 'Sarah'],
  ['name', 'they told sarah to wait', 'sarah'],
  ['name', 'i met dr patel there', 'patel'],
  ['name', 'a worker called blessing came', 'blessing'],
  ['name', 'We waited for Xiomara again', 'Xiomara'],
  ['name', 'my carer agnieszka was kind', 'agnieszka'],
  ['name', 'میری بیٹی فاطمہ اسپتال میں ہے', 'فاطمہ'],
  ['name', 'আমার মা ফাতেমা একা থাকেন', 'ফাতেমা'],
  ['name', 'ਮੇਰੀ ਭੈਣ ਗੁਰਪ੍ਰੀਤ', 'ਗੁਰਪ੍ਰੀਤ'],
  ['name', '王先生来了', '王'],
  ['name', 'моя сестра ольга', 'ольга'],
  ['initials', 'mr s came late', 'mr s'],
  ['initials', 'J.B. said no', 'J.B.'],
  ['initials', 'then k.l. rang', 'k.l.'],
  ['initials', 'I told JB', 'JB'],
  ['initials', 'jb said no', 'jb'],
  ['initials', 'i asked kl about it', 'kl'],
  ['initials', 'JB’s office is shut', 'JB'],
  ['place', 'we live at 12 rose street', '12 rose street'],
  ['place', 'She lives on Albert Road now', 'Albert Road'],
  ['place', 'the postcode is ls1 4ab', 'ls1 4ab'],
  ['place', 'I am in flat 3', 'flat 3'],
  ['age', 'I am 47', '47'],
  ['age', 'she is forty-seven', 'forty-seven'],
  ['age', 'a 92 year old man', '92 year old'],
  ['age', 'he was aged 8', 'aged 8'],
  ['age', 'She was 91', '91'],
  ['age', 'mum is 82', '82'],
  ['age', 'my mum’s 82 now', '82'],
  ['age', 'when I was 15 they came', '15'],
  ['age', 'he is nearly 90', '90'],
  ['day', 'it happened on 3 March 2026', '3 March 2026'],
  ['day', 'on 3/4/26 they rang', '3/4/26'],
  ['day', 'they came last tuesday', 'last tuesday'],
  ['service', 'staff at rose cottage were kind', 'rose cottage'],
  ['service', 'I go to the Willows day centre', 'Willows day centre'],
  ['service', 'he was on ward 7', 'ward 7'],
  ['job', 'my manager at the bakery knew', 'my manager at the bakery knew'],
  ['family', 'my three daughters live here', 'my three daughters'],
  ['family', 'we have twins', 'twins'],
  ['health', "he has huntington's disease", "huntington's disease"],
  ['contact', 'ring 07700 900123', '07700 900123'],
  ['contact', 'write to a.b@c.example', 'a.b@c.example'],
]

const telling2 = telling.map(([kind, text, words]) => ({ kind, text, words }))

const plain = [
  'They rang me back the same day. I was very happy with it.',
  'The care home was clean. The day centre is good. Our local library shut.',
  'Three phone calls before anyone would talk to me.',
  'We waited on the wrong road. It took 3 weeks and 2 visits. I am 1 of 3.',
  'The NHS and the GP were ok, e.g. they rang back at 3 p.m.',
  'She was 20 minutes late and he was 10 out of 10. I was 30 miles away. It was 11.',
  'I told IT and HR. My SW, the OT and my PA came, gp said so. UK TV is on.',
  'I said NO to them. he said it. She told us, asked me and went to ask if we came.',
  'so it was, as it is, and if we said no. PLEASE DO NOT SHOUT AT US, DO IT NOW.',
  'I hope they will mark it. Grace and joy were there, with faith and hope.',
  'In May the council wrote to everybody.',
  'PLEASE LISTEN TO US',
  'میں خوش ہوں',
  '他们对我很好',
]

describe('details in words', () => {
  it.each(telling2)('finds a $kind in "$text"', ({ kind, text, words }) => {
    expect(found(text)).toContain(`${kind}: ${words}`)
  })

  it.each(plain)('finds nothing in "%s"', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says where each stands, in the order of the text and none inside another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...telling2.map(({ text }) => text), ...plain)),
        (all) => {
          const text = all.join('. ')
          let end = 0
          for (const one of findDetails(text)) {
            expect(text.slice(one.start, one.end)).toBe(one.words)
            expect(one.start).toBeGreaterThanOrEqual(end)
            end = one.end
          }
        },
      ),
    )
  })

  it('reads any text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { start, end, words } of findDetails(text))
          expect(text.slice(start, end)).toBe(words)
      }),
    )
  })
})
