import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { routes } from '../../../../client/features/writing/routes.ts'
import { id } from '../../../support/people.ts'

const router = createRouter({ history: createMemoryHistory(), routes })
const view = `/writing/${id('view')}`
const paramsOf = (to: string) => router.resolve(to).matched.length && router.resolve(to).params

describe('the addresses of writing', () => {
  it('lead to a self-view, its sections and what belongs to it', () => {
    for (const part of ['1', '11', '6-leadership', '7-inCare'])
      expect(paramsOf(`${view}/${part}`)).toMatchObject({ part })
    for (const to of ['', '/send', '/evidence', '/evidence/new', '/actions', '/last-year'])
      expect(paramsOf(view + to)).toEqual({ selfView: id('view') })
    for (const to of ['/judge', '/indicators', '/history', '/new', '/summary'])
      expect(paramsOf(`${view}/3${to}`)).toMatchObject({ part: '3' })
  })

  it('hold the code of an indicator, whatever signs are in it', () => {
    for (const of of ['2E(1)', '4B/C', 'CH4.1'])
      expect(paramsOf(`${view}/3/story/${encodeURIComponent(of)}`)).toMatchObject({ of })
  })
})
