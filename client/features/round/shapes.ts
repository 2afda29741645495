/** The shapes that tell what a device wrote from what a person typed. */
import { day, instant, uuid } from '../../../shared/ids.ts'

export const isId = (text: string): boolean => uuid.safeParse(text).success

/** A calendar day or an instant. */
export const isDay = (text: string): boolean =>
  day.safeParse(text).success || instant.safeParse(text).success
