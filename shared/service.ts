/** The two services that councils are challenged on. */
import * as z from 'zod/mini'

export const service = z.enum(['adults', 'children'])
export type Service = z.infer<typeof service>
