/** A text of the board that several may write: kept while it is typed, saved on the text it saw. */
import { useRouter } from 'vue-router'
import type { Written } from '../../../shared/written.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { nothingSeen, type Seen, useSideBySide } from '../../local/side-by-side.ts'

/**
 * @param name what it is kept under on this phone
 * @param written the text that stands; undefined while there is none
 */
export function useBoardText(name: string, written: () => Written | null | undefined) {
  const router = useRouter()
  const kept = useKeptForm<BoardForm>(name, { ...nothingSeen, chosen: null })
  const { form, state, done } = kept
  const side = useSideBySide(form, (seen) => kept.fill({ ...seen, chosen: null }), written)
  return {
    ...{ form, state, done },
    ...side,
    leave: async (to: string) => {
      await done()
      await router.replace(to)
    },
  }
}

/** `chosen` is what a question comes from. */
type BoardForm = Seen & { chosen: string | null }
