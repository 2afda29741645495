import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'

const project = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(project, path), 'utf8')
const versions = z.record(z.string(), z.string())
const { dependencies, devDependencies, optionalDependencies } = z.parse(
  z.object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
  }),
  JSON.parse(read('package.json')),
)
const { packages } = z.parse(
  z.object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.optional(z.string()),
        integrity: z.optional(z.string()),
        hasInstallScript: z.optional(z.boolean()),
      }),
    ),
  }),
  JSON.parse(read('package-lock.json')),
)
const installed = Object.entries(packages).filter(([path]) => path !== '')

it('every package has one exact version', () => {
  const loose = Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  expect(loose).toEqual([])
})

it('every package of the lock file is known by its digest and comes from the registry (S52)', () => {
  const strange = installed.filter(
    ([, { resolved, integrity }]) =>
      !integrity || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  )
  expect(strange).toEqual([])
})

it('no package wants to run a script of its own when it is installed (S52)', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
})

/** The packages that the app imports: they are what a phone is sent. */
function packagesOfTheApp(): string[] {
  const code = readdirSync(join(project, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|vue|css)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => read(join('client', path)))
    .join('\n')
  const names = [...code.matchAll(/(?:from|import) '(@[\w-]+\/[\w-]+|[\w-]+)/g)]
  return [...new Set(names.map(([, name]) => name ?? ''))]
}

it('every package that serves or reaches a phone has a decision note', () => {
  const notes = read('CONTRIBUTING.md').split('## Decisions')[1]?.toLowerCase() ?? ''
  const app = packagesOfTheApp()
  expect(app).toContain('vue')

  const without = [...Object.keys(dependencies), ...app].filter((name) => {
    const keeper = name.split('/')[0] ?? name
    return !notes.includes(name.replace(/^@|\/vue$/g, '').toLowerCase()) && !notes.includes(keeper)
  })
  expect(without).toEqual([])
})

it('the image starts what `npm run serve` starts, memory settings and all', () => {
  const { scripts } = z.parse(
    z.object({ scripts: z.object({ serve: z.string() }) }),
    JSON.parse(read('package.json')),
  )
  const start = /^CMD (\[.*\])$/m.exec(read('Dockerfile'))?.[1] ?? '[]'
  expect(z.parse(z.array(z.string()), JSON.parse(start)).join(' ')).toBe(scripts.serve)
})
