/** What a director who has all of a self-view on the screen says of it when they send it. */
import type { Evidence } from '../../shared/records/evidence.ts'
import type { Section } from '../../shared/records/section.ts'
import type { SelfView } from '../../shared/records/self-view.ts'
import { seenOf } from '../../shared/self-view/seen.ts'
import type { Store } from '../store/open.ts'

export async function seenIn(store: Store, view: string): Promise<string> {
  const rows = await store.db
    .selectFrom('record')
    .select(['id', 'kind', 'body'])
    .where('kind', 'in', ['section', 'evidence', 'selfView'])
    .execute()
  const of = <Body extends { selfView: string }>(wanted: string) =>
    rows
      .filter(({ kind }) => kind === wanted)
      // The seam: each as its own kind wrote it.
      .map(({ id, body }) => ({ ...(JSON.parse(body) as Body), id }))
      .filter(({ selfView }) => selfView === view)
  const own = rows.find(({ id }) => id === view)
  const { order } = JSON.parse(own?.body ?? '{"order":[]}') as Pick<SelfView, 'order'> // the same seam
  return seenOf(of<Section>('section'), of<Evidence>('evidence'), order)
}
