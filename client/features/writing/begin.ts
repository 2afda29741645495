/** Which self-views can be begun, and from which template. Pure. */
import type { Appointment } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Role } from '../../../shared/roles.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Template } from '../../../shared/records/template.ts'
import type { Kept } from './writing-view.ts'

const writers: readonly Role[] = ['director', 'officer']
const isOver: readonly string[] = ['closed', 'withdrawn']

/** The newest template of this region and service; a self-view keeps the one it begins with. */
export function newestOf(
  templates: readonly Kept<Template>[],
  { region, service }: Pick<Challenge, 'region' | 'service'>,
): Kept<Template> | undefined {
  return templates
    .filter(({ body }) => body.region === region && body.service === service)
    .sort((a, b) => b.body.number - a.body.number)[0]
}

/** Challenges of the councils these appointments write for, which have no self-view yet. */
export function beginnable(
  challenges: readonly Kept<Challenge>[],
  views: readonly Kept<SelfView>[],
  held: readonly Appointment[],
): Kept<Challenge>[] {
  const own = held.flatMap(({ role, council }) => (writers.includes(role) ? [council] : []))
  return challenges.filter(
    ({ id, body }) =>
      own.includes(body.council) &&
      !isOver.includes(body.stage) &&
      !views.some((view) => view.body.challenge === id),
  )
}
