/**
 * Writing a text that others write too. What stands beside it is settled by an edit whose author had it on
 * the screen, and by no other: a text that comes in while somebody types stays beside theirs.
 */
import { computed, watch } from 'vue'
import type { Written } from '../../../shared/written.ts'
import { type TextApart, textsApart } from './writing-view.ts'

export type Seen = {
  text: string
  /** The text that stood when writing began; '' for none. */
  base: string
  /** Those that stood beside it then. */
  seen: string[]
}

export const nothingSeen: Seen = { text: '', base: '', seen: [] }

const asSeen = (text: Written): Seen => ({
  ...{ text: text.text, base: text.command },
  seen: text.alternatives.map(({ command }) => command),
})

/** @param standing undefined while it is read, null where there is no text yet */
export function useSideBySide<Form extends Seen>(
  form: Form,
  fill: (values: Seen) => void,
  standing: () => Written | null | undefined,
) {
  watch(
    standing,
    (now) => {
      if (now) fill(asSeen(now))
    },
    { immediate: true },
  )
  const texts = computed(() => textsApart(standing()))
  const beside = computed(() => texts.value.filter(({ isStanding }) => !isStanding))
  const isNew = ({ command }: TextApart) => !form.seen.includes(command)

  return {
    texts,
    /** Somebody else's text came while this one was being written. */
    hasMoved: computed(() => {
      const now = standing()
      return !!now && (form.base !== now.command || beside.value.some(isNew))
    }),
    isChanged: computed(() => form.text !== (standing()?.text ?? '') || beside.value.length > 0),
    /** Choosing one means having seen them all. */
    take: (text: string) => {
      const now = standing()
      if (now) Object.assign(form, asSeen(now), { text })
    },
    /** What an edit says that it saw. */
    settling: () => ({
      base: form.base || null,
      settles:
        form.base === standing()?.command
          ? beside.value.filter((one) => !isNew(one)).map(({ command }) => command)
          : [],
    }),
  }
}
