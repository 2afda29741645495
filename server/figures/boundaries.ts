/**
 * Councils of a file that came or went while it ran. Which one follows which is said by people, not read
 * from figures: it is reported, and no figure moves from one council to another.
 */
import type { Report } from '../../shared/scorecard.ts'
import type { Reading } from './read.ts'
import type { RegionFigures } from './state.ts'
import { groupBy } from './wanted.ts'

type Found = Pick<
  Report,
  'ended' | 'begun' | 'withoutCode' | 'sameCode' | 'notInFile' | 'councils' | 'elsewhere'
>

export function councilsIn(
  readings: readonly Reading[],
  { councils }: Pick<RegionFigures, 'councils'>,
): Found {
  const years = [...new Set(readings.map(({ year }) => year))].sort()
  const [first = '', last = ''] = [years[0], years.at(-1)]
  const found = [...groupBy(readings, ({ ons }) => ons)].map(([ons, own]) => {
    const read = own.map(({ year }) => year).sort()
    return { ons, name: own[0]?.name ?? ons, from: read[0] ?? '', to: read.at(-1) ?? '' }
  })
  const codes = councils.flatMap(({ body }) => (body.ons ? [body.ons] : []))
  const ours = found.filter(({ ons }) => codes.includes(ons))
  return {
    ended: found
      .filter(({ to }) => to < last)
      .map(({ ons, name, to }) => ({ ons, name, year: to })),
    begun: found
      .filter(({ from }) => from > first)
      .map(({ ons, name, from }) => ({ ons, name, year: from })),
    withoutCode: councils
      .filter(({ body }) => !body.ons)
      .map(({ id, body }) => ({ id, name: body.name })),
    sameCode: [...new Set(codes.filter((one, place) => codes.indexOf(one) !== place))],
    notInFile: councils
      .filter(({ body }) => body.ons && !found.some(({ ons }) => ons === body.ons))
      .map(({ body }) => body.name)
      .sort(),
    councils: ours.length,
    elsewhere: found.length - ours.length,
  }
}
