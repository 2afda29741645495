/** Where a value stands on a line from left to right, in hundredths of its length. */

export type Axis = { low: number; high: number; ticks: readonly number[] }

/** Round steps, so that people can read between them. */
const steps = [1, 2, 2.5, 5, 10]
const mostSteps = 5

/** An axis that holds all values and begins and ends on a round number; null where there are none. */
export function axisOf(values: readonly number[]): Axis | null {
  if (values.length === 0) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const size = Math.max(Math.abs(least), Math.abs(most))
  // No nearer than a figure is ever published: below, the numbers of a computer are no numbers of people.
  const isWide = most - least > Math.max(size, 1) / 1e9
  const span = isWide ? most - least : size > 1e-9 ? size / 5 : 1
  const power = 10 ** Math.floor(Math.log10(span / mostSteps))
  const step = power * (steps.find((one) => span / (one * power) <= mostSteps) ?? 10)
  const first = Math.floor(least / step)
  const last = Math.max(Math.ceil(most / step), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => exact((first + at) * step))
  return { low: exact(first * step), high: exact(last * step), ticks }
}

/** Without what binary fractions add: 0.30000000000000004 is 0.3. */
const exact = (value: number): number => Number(value.toPrecision(12))

/** From 0 to 100. */
export const placeOn = ({ low, high }: Axis, value: number): number =>
  exact(((value - low) / (high - low)) * 100)

export type Dot = { id: string; place: number; level: number }

/** Dots in columns: those that would cover each other stand one above the other, the lowest first. */
export function stacked(
  axis: Axis,
  values: readonly { id: string; value: number }[],
  columns: number,
): Dot[] {
  const heights = new Map<number, number>()
  return values.map(({ id, value }) => {
    const column = Math.min(columns - 1, Math.floor((placeOn(axis, value) / 100) * columns))
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { id, place: exact(((column + 0.5) / columns) * 100), level }
  })
}
