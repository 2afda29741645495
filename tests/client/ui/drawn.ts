/** Draws a base component as a page would: with reading settings and a router. */
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useReading } from '../../../client/ui/reading.ts'

const screen = { template: '<p>A screen</p>' }

/** A fresh device: nothing kept, nothing chosen. */
export function startDevice() {
  localStorage.clear()
  document.documentElement.className = ''
  setActivePinia(createPinia())
  return useReading()
}

/** The component on the page, so that it can take focus. `startDevice()` comes first. */
export function draw(component: Component, props: object = {}, slots: object = {}) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: screen }],
  })
  return mount(component, {
    props: { ...props },
    slots: { ...slots },
    attachTo: document.body,
    global: { plugins: [router] },
  })
}
