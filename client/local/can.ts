/** What a screen asks before it shows a button: may this person do that now, by the rules? */
import { computed, type Ref } from 'vue'
import { can, Later } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import { cleanJson } from '../../shared/text.ts'
import type { KindName } from '../../shared/records/index.ts'
import { useReading } from './records.ts'
import { readyToRun } from './run.ts'
import type { Phone } from './phone.ts'

/** False as long as it is not known. */
export function useCan(
  kind: KindName,
  name: string,
  record: () => string | undefined,
  args: () => unknown,
): Ref<boolean> {
  const found = useReading(
    (message) => message.is === 'rows',
    () => JSON.stringify([record(), args()]),
    (phone) => canHere(phone, kind, name, record(), args()),
  )
  return computed(() => found.value ?? false)
}

/** An id that stands for a record, or a command, that is not made yet. */
const nobody = '00000000-0000-8000-8000-000000000000'

/** Whether the rules allow it, on what this phone holds. */
export async function canHere(
  phone: Phone,
  kind: string,
  name: string,
  record: string | undefined,
  args: unknown,
): Promise<boolean> {
  const moment = {
    command: nobody,
    actor: { person: phone.who.person, appointments: phone.who.appointments() },
    at: phone.clock.iso(),
    base: null,
  }
  const follow = { kind, name, record: record ?? nobody, args: cleanJson(args) }
  try {
    const { registry, asked } = await readyToRun(phone, follow, moment, new Map())
    return can(registry, asked)
  } catch (error) {
    if (error instanceof Problem || error instanceof Later) return false
    throw error
  }
}
