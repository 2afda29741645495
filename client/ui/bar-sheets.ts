/** Which sheet of the bar is open. Kept outside the bar: a screen that ends loading draws a new one. */
import { shallowRef } from 'vue'

export const barSheet = shallowRef<'help' | 'reading' | null>(null)
