// Every base component in every state, as whoever works on them sees it: the app as it is developed,
// built once for this file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectOpenToAll, looks, wear } from '../support/axe.ts'
import { press } from '../support/expert.ts'
import { Installation } from '../support/installation.ts'
import { expect, test as base } from '../support/journey.ts'
import { TestServer } from '../support/server.ts'

const project = join(import.meta.dirname, '../..')

function buildWithGallery(): string {
  const dist = mkdtempSync(join(tmpdir(), 'tellback-gallery-'))
  const vite = join(project, 'node_modules/.bin/vite')
  const args = ['build', '--mode', 'development', '--logLevel', 'warn', '--emptyOutDir']
  const env = { ...process.env, NODE_ENV: 'development' }
  const built = spawnSync(vite, [...args, '--outDir', dist], {
    cwd: project,
    env,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
  return dist
}

const test = base.extend<object, { gallery: TestServer }>({
  gallery: [
    async ({}, use) => {
      const dist = buildWithGallery()
      const program = new Installation(dist)
      const server = await TestServer.start('sqlite', { from: program.folder })
      await use(server)
      await server.stop()
      program.throwAway()
      rmSync(dist, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

for (const look of looks) {
  test(`every base component is open to all (${look})`, async ({ gallery, page }) => {
    await page.goto(`${gallery.origin}/gallery`)
    await expect(page.getByRole('heading', { level: 1, name: 'Gallery' })).toBeVisible()
    await wear(page, look)
    await expectOpenToAll(page, `the gallery, ${look}`)
    for (const name of ['A sheet', 'Reading settings']) {
      await press(page, name)
      await expectOpenToAll(page, `${name}, ${look}`)
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Close|Not now)$/ })
        .first()
        .click()
    }
    await page.getByRole('main').getByRole('button', { name: 'Hide', exact: true }).last().click()
    await expect(page.getByRole('dialog', { name: 'Tellback' })).toBeVisible()
    await expectOpenToAll(page, `Hide, ${look}`)
    await page.getByRole('dialog', { name: 'Tellback' }).getByRole('button').click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}
