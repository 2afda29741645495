/** Draws a page of a feature as somebody sees it who is signed in on a phone of the test's world. */
import { flushPromises } from '@vue/test-utils'
import type { Component } from 'vue'
import type { Router } from 'vue-router'
import { current, running } from '../../../../client/local/here.ts'
import { browser } from '../../../../client/session/browser.ts'
import { keepSnapshot, readSnapshot } from '../../../../client/session/snapshot.ts'
import { draw, startDevice } from '../../ui/drawn.ts'
import type { Handset } from './world.ts'

/** The page, and a way to wait until it says something. */
export function drawOn(handset: Handset, component: Component, props: object = {}, easy = false) {
  const reading = startDevice()
  if (easy) reading.easyRead = true
  keepSnapshot(browser, readSnapshot(handset.tab))
  current.value = handset.phone
  running.value = handset.run
  const page = draw(component, props)
  const { $router } = page.vm as { $router: Router } // the seam: `draw` gives every page one
  return {
    page,
    /** The address it has gone to. */
    path: () => $router.currentRoute.value.path,
    /** Reads what stands on it, once `isThere` holds; the test runs out of time when it never does. */
    says: async (isThere: (text: string) => boolean): Promise<string> => {
      while (!isThere(page.text())) {
        await flushPromises()
        await new Promise((resume) => setTimeout(resume, 5))
      }
      return page.text()
    },
    leave: () => {
      page.unmount()
      current.value = null
      running.value = null
    },
  }
}
