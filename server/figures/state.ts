/** What a region has of figures: its councils by their codes, its indicators, and what was read before. */
import type { Belongs, Kind } from '../../shared/kind.ts'
import { raised } from '../../shared/commands.ts'
import type { AnyKind } from '../../shared/commands.ts'
import { council, type Council } from '../../shared/records/council.ts'
import { figure, type Figure } from '../../shared/records/figure.ts'
import { indicator, type Indicator } from '../../shared/records/indicator.ts'
import { spread, type Spread } from '../../shared/records/spread.ts'
import type { Tx } from '../store/store.ts'

export type Kept<Body> = { id: string; body: Body }
export type RegionFigures = {
  region: string
  councils: Kept<Council>[]
  indicators: Kept<Indicator>[]
  figures: Kept<Figure>[]
  spreads: Kept<Spread>[]
}

export async function regionFigures(tx: Tx, region: string): Promise<RegionFigures> {
  const all = <Body extends Belongs>(kind: Kind<Body>) => bodiesOf(tx, region, kind)
  return {
    region,
    councils: await all(council),
    indicators: await all(indicator),
    figures: await all(figure),
    spreads: await all(spread),
  }
}

async function bodiesOf<Body extends Belongs>(tx: Tx, region: string, kind: Kind<Body>) {
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'v', 'body'])
    .where('kind', '=', kind.name)
    .where('region', '=', region)
    .orderBy('id')
    .execute()
  return rows.map(({ id, v, body }): Kept<Body> => {
    // The registry's type knows no body of its own; the kind has just parsed it as its own.
    const parsed = raised(kind as unknown as AnyKind, v, JSON.parse(body)) as Body
    return { id, body: parsed }
  })
}
