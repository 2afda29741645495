import { expect, it } from 'vitest'
import { evidenceOf } from '../../../shared/self-view/edition.ts'
import { changedIn, type Receipt } from '../../../shared/self-view/receipt.ts'
import { id } from '../../support/people.ts'

const papers = evidenceOf(
  ['The survey', 'The audit'].map((title) => ({
    ...{ id: id(title), sections: ['1'], isOut: false },
    ...{ title, date: '2026-05-01', page: null, quote: null, link: null },
  })),
)
const [first, second] = papers.map((paper) => [paper])
const list = papers.map(({ id: paper, digest }) => ({ id: paper, text: digest }))
/** Only the lists of a manifest are looked at here. */
const signed = { sections: [], evidence: list } as unknown as Receipt['manifest']
const changed = (evidence: Receipt['text']['evidence']) =>
  changedIn({ text: { sections: [], evidence }, manifest: signed })

it('evidence is as it was signed: each piece once, and in its order', () => {
  expect(changed(papers)).toEqual([])
  const titles = papers.map(({ title }) => title)
  expect(changed([...(first ?? []), ...(first ?? [])])).toEqual(['?'])
  expect(changed([...(second ?? []), ...(first ?? [])])).toEqual([titles[1], titles[0]])
  expect(changed([...papers, ...(first ?? [])])).toEqual([titles[0]])
  expect(changed(papers.map((one) => ({ ...one, page: '12' })))).toEqual(titles)
})
