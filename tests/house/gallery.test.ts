import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const client = join(import.meta.dirname, '../../client')
const vueFiles = (folder: string) =>
  readdirSync(join(client, folder)).filter((name) => name.endsWith('.vue'))

/** The base components that some of these texts draw. */
const drawnIn = (texts: readonly string[]) => (name: string) =>
  texts.some((text) => new RegExp(`<${name}\\b`).test(text))

const components = vueFiles('ui')
  .map((name) => name.replace('.vue', ''))
  .filter((name) => name.startsWith('App'))
const pages = vueFiles('gallery')
const read = (path: string) => readFileSync(join(client, path), 'utf8')

it('every base component is in the gallery, or around every page as Hide is', () => {
  const texts = [...pages.map((name) => read(`gallery/${name}`)), read('App.vue')]
  const isDrawn = drawnIn(texts)
  expect(components.length).toBeGreaterThan(40)
  expect(components.filter((name) => !isDrawn(name))).toEqual([])
})

it('a component that is only mentioned is missed', () => {
  const isDrawn = drawnIn(["import AppIcon from '../ui/AppIcon.vue'", '<AppIconRow />'])
  expect(isDrawn('AppIcon')).toBe(false)
})

it('every part of the gallery is on its page', () => {
  const page = read('gallery/GalleryPage.vue')
  const parts = pages.filter((name) => name !== 'GalleryPage.vue')
  expect(parts.filter((name) => !page.includes(`part: ${name.replace('.vue', '')} `))).toEqual([])
})
