/**
 * How this person reads: text size, colours, Easy Read, pictures. Kept on the device, not with the
 * account, so that it holds before signing in and for whoever uses the phone next to be changed.
 */
import { defineStore } from 'pinia'
import { reactive, toRefs, watch } from 'vue'
import * as z from 'zod/mini'

export const textSizes = ['phone', 'large', 'larger', 'largest'] as const
export const themes = ['system', 'light', 'dark', 'contrast'] as const

/** Field by field: one spoilt value costs that setting, not the others. */
const readingSchema = z.object({
  size: z.catch(z.enum(textSizes), 'phone'),
  theme: z.catch(z.enum(themes), 'system'),
  easyRead: z.catch(z.boolean(), false),
  pictures: z.catch(z.boolean(), true),
})

export type Reading = z.infer<typeof readingSchema>

const place = 'tellback.reading'

/** The settings kept on this device; the usual ones where none can be read. */
export function readReading(): Reading {
  try {
    return readingSchema.parse(JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    // Spoilt, or storage is refused to this page: nothing of the person's is lost, they choose again.
    return readingSchema.parse({})
  }
}

function keepReading(reading: Reading) {
  try {
    localStorage.setItem(place, JSON.stringify(reading))
  } catch {
    // Storage is full or refused: the settings then last until the page is closed.
  }
}

/** Puts the settings on `<html>`, where tokens.css and base.css take them up. */
export function applyReading(root: HTMLElement, reading: Reading): void {
  if (reading.size === 'phone') delete root.dataset['size']
  else root.dataset['size'] = reading.size
  if (reading.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = reading.theme
  root.classList.toggle('easy', reading.easyRead)
  colourBrowserBar(reading.theme)
}

/** index.html holds one theme-color for light and one for dark; a choice switches one of them off. */
function colourBrowserBar(theme: Reading['theme']) {
  for (const scheme of ['light', 'dark']) {
    const meta = document.querySelector<HTMLMetaElement>(`meta[data-scheme='${scheme}']`)
    const bySystem = theme === 'system' || theme === 'contrast'
    if (meta)
      meta.media = bySystem
        ? `(prefers-color-scheme: ${scheme})`
        : theme === scheme
          ? 'all'
          : 'not all'
  }
}

export const useReading = defineStore('reading', () => {
  const reading = reactive(readReading())
  watch(
    reading,
    () => {
      applyReading(document.documentElement, reading)
      keepReading(reading)
    },
    { flush: 'sync' },
  )
  applyReading(document.documentElement, reading)
  return toRefs(reading)
})
