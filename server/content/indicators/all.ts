import { adults } from './adults.ts'
import { children } from './children.ts'
import type { IndicatorContent } from './content.ts'

/** Every indicator a region may begin with. */
export const allIndicators: readonly IndicatorContent[] = [...adults, ...children]
