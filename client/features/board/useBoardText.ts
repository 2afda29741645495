/** A text of the board that several may write: kept while it is typed, saved on the text it saw. */
import { computed, type Ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { Written } from '../../../shared/written.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { type TextApart, textsApart } from './board-view.ts'

export type TextForm = { text: string; base: string; chosen: string | null }

/**
 * @param name what it is kept under on this phone
 * @param written the text that stands; undefined while there is none
 */
export function useBoardText(
  name: string,
  written: Readonly<Ref<Written | null | undefined>>,
  chosen: Readonly<Ref<string | undefined>>,
) {
  const router = useRouter()
  const kept = useKeptForm<TextForm>(name, { text: '', base: '', chosen: null })
  const { form, state } = kept
  watch(
    [written, chosen] as const,
    ([now, choice]) => {
      if (now) kept.fill({ text: now.text, base: now.command, chosen: choice ?? null })
    },
    { immediate: true },
  )
  const texts = computed(() => textsApart(written.value))
  const hasMoved = computed(() => form.base !== '' && form.base !== written.value?.command)
  return {
    ...{ form, state, texts, hasMoved },
    take: ({ text }: TextApart) => {
      // Choosing among the texts that stand here means having seen them.
      Object.assign(form, { text, base: written.value?.command ?? '' })
    },
    /** The arguments of an edit, and the text it was made on. */
    edit: (text: string) => ({
      args: {
        text,
        settles: hasMoved.value
          ? []
          : texts.value.filter((one) => !one.isStanding).map((one) => one.command),
      },
      base: form.base || null,
    }),
    leave: async (to: string) => {
      await kept.done()
      await router.replace(to)
    },
  }
}
