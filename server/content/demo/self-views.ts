/** The self-views of the demonstration: one signed, shared and written on, one still being written. */
import { northmereSelfView } from './self-views/northmere.ts'
import { oakshireSelfView } from './self-views/oakshire.ts'

export const demoSelfViews = [oakshireSelfView, northmereSelfView] as const
