/** Hide: covers the screen at one press, for someone answering with staff close by. */
import { ref } from 'vue'

export const isHidden = ref(false)

export function hideScreen(): void {
  isHidden.value = true
}
