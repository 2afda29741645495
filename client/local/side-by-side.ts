/**
 * Writing a text that others write too. What stands beside it is settled by an edit whose author had it on
 * the screen, and by no other: a text that comes in while somebody types stays beside theirs. What nobody
 * touched is never sent, however much it has changed elsewhere since.
 */
import { computed, watch } from 'vue'
import type { Written } from '../../shared/written.ts'

export type TextApart = {
  command: string
  text: string
  at: string
  by: string
  isStanding: boolean
}

/** The text that stands and those beside it; none when nobody disagrees. */
export function textsApart(text: Written | null | undefined): TextApart[] {
  if (!text || text.alternatives.length === 0) return []
  return [text, ...text.alternatives].map((one) => ({
    ...{ command: one.command, text: one.text, at: one.at, by: one.by },
    isStanding: one === text,
  }))
}

export type Seen = {
  text: string
  /** What stood there when writing began, and the command that wrote it; '' for none. */
  was: string
  base: string
  /** Those that stood beside it then. */
  seen: string[]
}

export const nothingSeen: Seen = { text: '', was: '', base: '', seen: [] }

const asSeen = (text: Written): Seen => ({
  ...{ text: text.text, was: text.text, base: text.command },
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
  const settled = computed(() =>
    form.base === standing()?.command
      ? beside.value.filter((one) => !isNew(one)).map(({ command }) => command)
      : [],
  )

  return {
    texts,
    /** Somebody else's text came while this one was being written. */
    hasMoved: computed(() => {
      const now = standing()
      return !!now && (form.base !== now.command || beside.value.some(isNew))
    }),
    /** There is something of this form's author to send. */
    isChanged: computed(() => form.text !== form.was || settled.value.length > 0),
    /** Choosing one means having seen them all. */
    take: (text: string) => {
      const now = standing()
      if (now) Object.assign(form, asSeen(now), { text })
    },
    /** What an edit says that it saw. */
    settling: () => ({ base: form.base || null, settles: settled.value }),
  }
}
