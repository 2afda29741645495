import { describe, expect, it } from 'vitest'
import { allIndicators } from '../../../server/content/indicators/all.ts'

const redefined = allIndicators.filter((one) => one.redefined)

describe('the indicators a region begins with', () => {
  it('mean something else from 2024-25 on where they are counted from client-level data', () => {
    expect(redefined.map(({ code }) => code)).toEqual([
      ...['2A', '2B', '2C', '2D', '2E(1)', '2E(2)'],
      ...['3D(1a)', '3D(1b)', '3D(2a)', '3D(2b)'],
    ])
    expect(new Set(redefined.flatMap((one) => one.redefined?.map(({ from }) => from)))).toEqual(
      new Set(['2024-25']),
    )
  })

  it('are asked of carers every second year', () => {
    const carers = allIndicators.filter(({ everyTwoYears }) => everyTwoYears)
    expect(carers.map(({ code }) => code)).toEqual(['1C', '1E', '3B', '3C(2)', '5A(2)'])
  })

  it('are better low, or neither, only where that is so', () => {
    const better = (way: string) =>
      allIndicators.filter((one) => one.better === way).map(({ code }) => code)
    expect(better('low')).toEqual(['2B', '2C', '6A', 'CH1', 'CH4', 'CH6', 'CH10', 'CH11'])
    expect(better('none')).toEqual(['ASC6', 'CH5'])
  })
})
