/** A file of published figures with everything odd that such files have. All councils in it are invented. */

export const head =
  'Financial year,Local authority code,Local authority name,Region,Measure,Code,Value,rank_order'

type Cells = {
  year?: string
  ons?: string
  name?: string
  code?: string
  value?: string
  order?: string
}

export const row = ({
  year = '2021-22',
  ons = 'E06999001',
  name = 'Oakshire',
  code = 'ASC5',
  value = '70.5',
  order = 'DESC',
}: Cells = {}): string =>
  [year, ons, name, 'Wexmoor', '"Outcome, as published"', code, value, order].join(',')

/** So many councils of the rest of England, each with a figure of that measure and year. */
export const england = (count: number, cells: Cells = {}): string[] =>
  Array.from({ length: count }, (_, place) => {
    const ons = `E09${String(900_000 + place)}`
    return row({
      name: `Elsewhere ${String(place)}`,
      value: String(40 + (place % 50)),
      ...cells,
      ons,
    })
  })

export const file = (...rows: readonly string[]): string => [head, ...rows, ''].join('\r\n')
