// What an iPhone does to the databases of a page in the background: it lets go of their connections
// without a word, and may not give new ones for a while.
import type { Page } from '@playwright/test'

type Marked = { connections: IDBDatabase[]; isDown: boolean }
type Watched = typeof globalThis & { tellbackTest: Marked }

/** Before the page is opened: the browser's own databases, with a hand on their connections. */
export async function watchConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const marked: Marked = { connections: [], isDown: false }
    ;(globalThis as Watched).tellbackTest = marked
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (...args) => {
      if (marked.isDown)
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
      const asked = open(...args)
      asked.addEventListener('success', () => marked.connections.push(asked.result))
      return asked
    }
  })
}

/** Ends every connection; `isDown` says whether new ones are refused as well. */
export async function dropConnections(page: Page, { isDown }: { isDown: boolean }): Promise<void> {
  await page.evaluate((down) => {
    const { tellbackTest } = globalThis as Watched
    tellbackTest.isDown = down
    for (const connection of tellbackTest.connections.splice(0)) connection.close()
  }, isDown)
}

/** New connections are given again. */
export async function giveConnections(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(globalThis as Watched).tellbackTest.isDown = false
  })
}
