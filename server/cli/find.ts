/** Finds what somebody names on the command line: by id, by name or by address. */
import type { Tables } from '../store/tables.ts'
import { type Context, WrongCall } from './command.ts'

export type Found = { id: string; name: string; body: Record<string, unknown> }

type Row = Pick<Tables['record'], 'id' | 'body'>

const read = ({ id, body }: Row): Found => {
  const parsed = JSON.parse(body) as Record<string, unknown> // parsed by its kind when written
  const { name } = parsed
  return { id, name: typeof name === 'string' ? name : id, body: parsed }
}

/** All records of a kind, in one region if it is given. */
export async function allOf({ store }: Context, kind: string, region?: string): Promise<Found[]> {
  const rows = await store.db
    .selectFrom('record')
    .select(['id', 'body', 'region'])
    .where('kind', '=', kind)
    .orderBy('id')
    .execute()
  return rows.filter((row) => !region || row.region === region).map(read)
}

/**
 * The one thing of this kind that is meant; where there is only one and none is named, that one.
 * @throws WrongCall, which lists what there is when that helps
 */
export async function theOne(
  context: Context,
  kind: string,
  named: string | undefined,
  region?: string,
): Promise<Found> {
  const all = await allOf(context, kind, region)
  const wanted = named?.toLowerCase()
  const fits = wanted === undefined ? all : all.filter((one) => keysOf(one).includes(wanted))
  const [first, second] = fits
  if (first && !second) return first
  if (all.length === 0) throw new WrongCall(`There is no ${kind} yet.`)
  const problem = second
    ? `More than one ${kind} fits`
    : `There is no ${kind} called ${named ?? ''}`
  const list = (second ? fits : all).slice(0, 20).map(({ id, name }) => `  ${id}  ${name}`)
  throw new WrongCall([`${problem}. Name one of these with --${kind}:`, ...list].join('\n'))
}

const keysOf = ({ id, name, body }: Found): string[] =>
  [id, name, body['email']].filter((key) => typeof key === 'string').map((key) => key.toLowerCase())
