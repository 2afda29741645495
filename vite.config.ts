import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import type { Plugin, Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const apiPort = process.env['TELLBACK_API_PORT'] ?? '8787'
const api = `http://127.0.0.1:${apiPort}`

// What every device in the field is promised; `Browsers` in CONTRIBUTING.md.
const browsers = ['chrome107', 'edge107', 'safari15.6', 'firefox115']

const shell = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    id: '/',
    name: 'Tellback',
    short_name: 'Tellback',
    description: 'You tell; we tell you back: peer challenge in social care.',
    lang: 'en-GB',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    theme_color: '#F7F5F0',
    background_color: '#F7F5F0',
    categories: ['government', 'social'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      {
        src: '/icons/icon-maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  },
  // The system keeps its own copy of the icons: they are no part of the offline shell.
  includeManifestIcons: false,
  workbox: {
    globPatterns: ['**/*.{html,js,css,woff2,svg,png,webp,json}'],
    globIgnores: ['icons/**'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api(\/|$)/, /^\/letters(\/|$)/],
    cleanupOutdatedCaches: true,
    // One file: the policy on scripts refuses a worker that fetches its other half.
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
})

/** Kinds of record that an expert's phone carries; the others are the office's. */
const carried = 'appointment|challenge|concern|invite|person|questionnaire|region|response|visit'
/** Those that a desk carries: one request, where each alone would have a head larger than itself. */
const ofDesks = 'alarm|council|entry|extract|finding|hold|round|tally'
/** Features that nobody opens before they sit at a desk. */
const desks =
  'board|extracts|figures|findings|invites|listening|passkeys|round|safeguarding|self-view|tallies|writing'

/** Matches a path on every system. */
const files = (path: string) => new RegExp(path.replaceAll('/', String.raw`[\\/]`))
const parts = '/client/ui/|/node_modules/@lucide/'

const isCarried = files(`/shared/records/(${carried})([.]ts|/)`)

/** Whether only the screens of a desk use this base component. */
function isOfDesk(id: string, about: Rolldown.ChunkingContext): boolean {
  const info = about.getModuleInfo(id)
  const users = [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])]
  const isUi = files(parts)
  const isDesk = files(`/client/(features/(${desks})/|DeskNav|gallery/)`)
  return users.every((user) => (isUi.test(user) ? isOfDesk(user, about) : isDesk.test(user)))
}

/** What a person comes past from the link of an invite to the first answer, and what it fetches on the way. */
const onTheWay = files(
  [
    '/client/features/welcome/(Welcome|Name|Promise|Practice)Page[.]',
    '/client/features/visit/(PackPage|QuestionPage)[.]',
    '/client/local/(start-phone|about-me|command|draft|drafting|sealed/(follow|sealing))[.]ts',
    '/client/main[.]ts',
  ].join('|'),
)

/** Whether something on the way cannot do without this module. */
function isOnTheWay(
  id: string,
  about: Rolldown.ChunkingContext,
  seen = new Set<string>(),
): boolean {
  if (onTheWay.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const users = about.getModuleInfo(id)?.importers ?? []
  return users.some((user) => isOnTheWay(user, about, seen))
}

const ifOnTheWay = (name: string) => (id: string, about: Rolldown.ChunkingContext) =>
  isOnTheWay(id, about) ? name : null
const featureOf = (id: string) => /[\\/]features[\\/]([^\\/]+)/.exec(id)?.[1] ?? null

// Left alone, each small component becomes a request of its own, forty before the first question, and
// every answer has a head of more than a kilobyte. So: what stays the same from one version to the next;
// all that the first screen needs; the local database; each feature with what is its own. What nobody needs
// before the first answer stands apart. Whoever comes first in this list takes a module.
const chunks: Rolldown.CodeSplittingGroup[] = [
  { name: 'vue', test: files('/node_modules/(@vue|vue|vue-router|pinia)/') },
  { name: 'first', tags: ['$initial'] },
  {
    name: (id, about) => (isCarried.test(id) ? 'local' : ifOnTheWay('local')(id, about)),
    test: files('/client/local/|/shared/records/|/node_modules/(dexie|@noble)/'),
  },
  { name: ifOnTheWay('ui'), test: files(`/client/features/welcome/|${parts}`) },
  { name: 'kinds', test: files(`/shared/records/(${ofDesks})([.]ts|/)`) },
  // From the first answer on: copies sealed and brought in, twins settled, with all they need.
  { name: 'sealed', test: files('/client/local/(sealed/(card|copying|twins)|gone-words)[.]') },
  // With all they need: what comes after the last question is no part of the way to the first.
  { name: 'questions', test: files('/client/features/visit/(PackPage|QuestionPage)[.]') },
  {
    name: (id, about) => (isOfDesk(id, about) ? null : 'later'),
    test: files(`/client/local/|${parts}`),
    minShareCount: 2,
  },
  { name: 'desk', test: files(`/client/local/|${parts}`), minShareCount: 2 },
  { name: featureOf, test: files('/client/features/') },
]

/**
 * Beside each file that never changes, the same one packed as tight as it goes: that takes too long for
 * a server, and whoever comes first after a start is no worse off than everybody after.
 */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.values(bundle).filter(({ fileName }) =>
      /^assets\/.+\.(js|css|svg)$/.test(fileName),
    )
    const pack = async (file: Rolldown.OutputChunk | Rolldown.OutputAsset) => {
      const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      await writeFile(join(dir, `${file.fileName}.br`), await promisify(brotliCompress)(bytes))
    }
    await Promise.all(files.map(pack))
  },
}

const lucide = 'node_modules/@lucide/vue/dist/esm'

/** Where each icon of @lucide/vue stands, by the names it goes by there. */
const iconFiles = new Map(
  readFileSync(join(import.meta.dirname, lucide, 'lucide-vue.mjs'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, names = '', file = ''] = /^export \{(.+)\} from '[.](\/icons\/.+)';/.exec(line) ?? []
      return [...names.matchAll(/as (\w+)/g)].map(([, name = '']) => [name, file] as const)
    }),
)

/**
 * Each icon straight from its own file: through the one list of all, everybody who draws one icon would
 * count as a user of every other, and the first screen would carry those of all screens.
 */
const icons: Plugin = {
  name: 'icons',
  apply: 'build',
  transform: (code) =>
    code.replace(/import \{([^}]+)\} from ["']@lucide\/vue["'];?/g, (_, names: string) =>
      names
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each && !each.startsWith('type '))
        .map((each) => {
          const [name = '', local = name] = each.split(' as ')
          const file = iconFiles.get(name)
          if (!file) throw new Error(`@lucide/vue has no icon ${name}.`)
          return `import ${local} from '@lucide/vue/dist/esm${file}'`
        })
        .join('\n'),
    ),
}

/** Tests that need a PostgreSQL get a real one, started once for all of them. */
const postgres = {
  globalSetup: ['tests/support/global-setup.ts'],
  env: { TELLBACK_TEST_STORE: 'postgres' },
}
/** Tests that draw whole pages for people who are signed in at a server of the same process. */
const drawnPages = 'tests/client/**/*.page.test.ts'
const sqlite = { env: { TELLBACK_TEST_STORE: 'sqlite' } }

export default defineConfig({
  root: process.env['VITEST'] ? '.' : 'client',
  plugins: [vue(), icons, shell, packed],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  resolve: {
    alias: [
      // Its modern build as one module: 2 KB less, and nothing is kept that is not used.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // What draws every icon, in a few lines of ours: another KB less on the first screen.
      {
        find: /^[.][/]Icon[.]mjs$/,
        replacement: join(import.meta.dirname, 'client/ui/DrawnIcon.vue'),
      },
    ],
  },
  server: {
    port: 5173,
    proxy: { '/api': api, '/letters': api },
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: browsers,
    assetsInlineLimit: 0,
    // For browsers of before 2023 alone, and they fetch each part when it is asked for as well.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  test: {
    allowOnly: false,
    // Long, because a small machine may do three things at once: no test measures time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/{shared,house,server}/**/*.test.ts'],
          ...sqlite,
        },
      },
      {
        test: {
          name: 'fast-client',
          include: ['tests/client/**/*.test.ts'],
          exclude: [drawnPages],
          environment: 'happy-dom',
        },
      },
      {
        test: {
          name: 'fast-pages',
          include: [drawnPages],
          environment: './tests/client/local/support/page.ts',
        },
      },
      {
        test: { name: 'server-postgres', include: ['tests/server/**/*.test.ts'], ...postgres },
      },
      { test: { name: 'sim-sqlite', include: ['tests/sim/**/*.test.ts'], ...sqlite } },
      { test: { name: 'sim-postgres', include: ['tests/sim/**/*.test.ts'], ...postgres } },
    ],
  },
})
