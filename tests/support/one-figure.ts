/** One published figure of Oakshire, which no self-view speaks of. */
import type { Store } from '../../server/store/store.ts'
import { id, place, region, run } from './people.ts'

const both = (text: string) => ({ standard: text, easy: text })

/** The share who feel safe: 70 per cent in the last year. */
export async function publishFigure(store: Store): Promise<void> {
  const { council } = place('oakshire')
  const indicator = {
    ...{ region, code: '1A', service: 'adults', better: 'high', unit: { is: 'percent' } },
    ...{
      name: both('Feel safe'),
      source: 'A survey',
      everyTwoYears: false,
      definition: 'Asked. To be read with care: few answer.',
    },
  }
  const readings = [
    { year: '2025-26', value: 70, definition: 1, source: 'A survey', published: null },
  ]
  const figure = { region, council, code: '1A', readings }
  await run(store, [
    { kind: 'indicator', name: 'define', record: id('1A'), args: indicator },
    { kind: 'figure', name: 'make', record: id('1A of Oakshire'), args: figure },
  ])
}
