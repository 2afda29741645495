/**
 * Keeps where somebody is in a section, so that their other devices find it: when they open it, when they
 * leave it and when the page is put away. Never by time, and never how long anything took.
 */
import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import type { Reading } from '../../../shared/records/reading.ts'
import { command } from '../../local/command.ts'
import { whyNot } from '../../local/doing.ts'
import type { EditionView, Kept } from './editions-view.ts'
import { placeIn } from './editions-view.ts'
import { isWorthKeeping, topOf } from './reading-place.ts'

type Given = {
  view: () => EditionView | null | undefined
  section: () => string
  readings: () => readonly Kept<Reading>[]
}
type Open = { view: EditionView; section: string }

const anchor = 'paragraph-'
export const anchorOf = (paragraph: string) => `${anchor}${paragraph}`

export function useReadingPlace({ view, section, readings }: Given): void {
  let open: Open | null = null

  const seenAt = (): string | null =>
    topOf(
      [...document.querySelectorAll(`[id^="${anchor}"]`)].map((element) => ({
        id: element.id.slice(anchor.length),
        top: element.getBoundingClientRect().top,
      })),
    )

  async function keep({ view: of, section: key }: Open, paragraph: string | null): Promise<void> {
    const place = { edition: of.id, section: key, paragraph }
    if (!isWorthKeeping(place, readings())) return
    const { region, council, challenge } = of.body
    // A place that this device would not keep costs some scrolling, and is nothing to trouble anybody with.
    await command('reading', 'make', { region, council, challenge, ...place }).catch(whyNot)
  }
  function leave(): void {
    if (open) void keep(open, seenAt())
    open = null
  }
  async function enter(now: EditionView, key: string): Promise<void> {
    if (open?.view.id === now.id && open.section === key) return
    leave()
    open = { view: now, section: key }
    const last = placeIn(now.id, readings())
    const back = last?.section === key ? last.paragraph : null
    await keep(open, back)
    if (back) await goTo(back)
  }
  /** After the router has gone to the top of the new screen. */
  async function goTo(paragraph: string): Promise<void> {
    await nextTick()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(anchorOf(paragraph))?.scrollIntoView()),
    )
  }

  watch(
    [view, section] as const,
    ([now, key]) => {
      if (now?.body.sections.some((one) => one.key === key)) void enter(now, key)
      else if (open && open.section !== key) leave()
    },
    { immediate: true },
  )
  const onHide = () => {
    if (open && document.visibilityState === 'hidden') void keep(open, seenAt())
  }
  onMounted(() => document.addEventListener('visibilitychange', onHide))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', onHide)
    leave()
  })
}
