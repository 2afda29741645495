/** Who may have helped, as a response says it. */
import type { Response } from '../../../shared/records/response.ts'

export type Helped = NonNullable<Response['helped']>

export const helpers = [
  'family',
  'friend',
  'paidStaff',
  'advocate',
  'other',
] as const satisfies readonly Helped[]
