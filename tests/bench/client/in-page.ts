// What runs inside the measured page: observers from its first moment on, and waits that end when what
// was waited for has been painted. Nothing here may name anything outside its own function.

export type Seen = {
  firstPaint: number
  largestPaint: number
  shift: number
  tasks: { start: number; ms: number }[]
  /** When the last press happened, by the event's own clock. */
  pressed: number
}

declare global {
  interface Window {
    bench: Seen
  }
}

/** Runs before any script of the page. */
export function observe(): void {
  const seen: Seen = { firstPaint: 0, largestPaint: 0, shift: 0, tasks: [], pressed: 0 }
  window.bench = seen
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    })
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime
  })
  watch('largest-contentful-paint', (entry) => (seen.largestPaint = entry.startTime))
  watch('layout-shift', (entry) => {
    // The seam: the type is Chromium's own.
    const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) seen.shift += value
  })
  watch('longtask', ({ startTime, duration }) =>
    seen.tasks.push({ start: startTime, ms: duration }),
  )
  addEventListener('click', ({ timeStamp }) => (seen.pressed = timeStamp), { capture: true })
}

export type Wanted = {
  /** The address as a regular expression. */
  path: string
  /** Something that can be seen. */
  selector: string
  /** How long to wait for it, in ms. */
  patience: number
}

/** Waits for the page and the thing on it. @returns when it had been painted, by the page's clock */
export function painted({ path, selector, patience }: Wanted): Promise<number> {
  const until = performance.now() + patience
  const isThere = () =>
    new RegExp(path).test(location.pathname) &&
    [...document.querySelectorAll(selector)].some((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
  return new Promise((resolve, reject) => {
    const look = () => {
      if (isThere()) {
        // The frame that shows it is drawn after this callback; the message comes after the frame.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          channel.port1.close()
          resolve(performance.now())
        }
        channel.port2.postMessage(0)
      } else if (performance.now() > until)
        reject(
          new Error(
            `Waited in vain on ${location.pathname} for ${selector}: ${document.body.innerText.slice(0, 300)}`,
          ),
        )
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

export const readSeen = (): Seen => window.bench
