/** The fields every body begins with: where the record belongs. A record never moves. */
import * as z from 'zod/mini'
import { uuid } from './ids.ts'

export const belongs = {
  region: uuid,
  council: z.nullable(uuid),
  challenge: z.nullable(uuid),
}
