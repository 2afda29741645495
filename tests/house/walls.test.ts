import { ESLint } from 'eslint'
import typescript from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

// The project's own config. Only what needs the type checker is off: the snippets stand in files
// that do not exist, and a type checker knows only files that do.
const lint = new ESLint({
  overrideConfig: [
    typescript.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
})

/** Names of the rules that refuse this code at this place. */
async function refusals(filePath: string, code: string) {
  const [result] = await lint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const importing = (source: string) => `import { thing } from '${source}'\nvoid thing\n`
const view = (script: string, template = '<p>Text</p>') =>
  `<script setup lang="ts">\n${script}</script>\n\n<template>\n  ${template}\n</template>\n`

describe('the walls between folders', () => {
  it.each([
    ['shared/commands.ts', 'vue'],
    ['shared/commands.ts', 'dexie'],
    ['shared/commands.ts', 'hono'],
    ['shared/commands.ts', 'zod'],
    ['shared/commands.ts', 'node:crypto'],
    ['shared/commands.ts', '../client/local/db.ts'],
    ['shared/commands.ts', '../server/app.ts'],
    ['shared/records/letter.ts', './visit.ts'],
    ['shared/records/letter.ts', '../records/visit.ts'],
    ['shared/records/letter.ts', './index.ts'],
    ['shared/records/letter/issue.ts', '../visit.ts'],
    ['shared/records/letter/issue.ts', '../visit/days.ts'],
    ['client/features/letters/useLetter.ts', '../visits/useVisit.ts'],
    ['client/features/letters/parts/LetterPart.ts', '../../visits/useVisit.ts'],
    ['client/features/letters/useLetter.ts', '../figures/useFigure.ts'],
    ['client/features/letters/useLetter.ts', '../../pages/RoundPage.vue'],
    ['client/features/letters/useLetter.ts', '../../routes.ts'],
    ['client/features/letters/useLetter.ts', '../../../server/app.ts'],
    ['client/features/letters/useLetter.ts', 'dexie'],
    ['client/features/letters/useLetter.ts', 'zod'],
    ['client/local/sync.ts', '../features/letters/useLetter.ts'],
    ['client/local/sync.ts', '../ui/AppButton.vue'],
    ['client/session/session.ts', '../local/db.ts'],
    ['client/ui/words.ts', '../local/db.ts'],
    ['client/ui/words.ts', '../features/letters/useLetter.ts'],
    ['client/ui/words.ts', '../../shared/problems.ts'],
    ['client/main.ts', '../tests/support/people.ts'],
    ['server/app.ts', '../client/main.ts'],
    ['server/app.ts', './main.ts'],
    ['server/routes/sync.ts', '../store/open.ts'],
    ['server/routes/sync.ts', 'kysely'],
    ['server/store/open.ts', '../app.ts'],
    ['server/store/open.ts', 'hono'],
    ['server/serve.ts', '../tests/support/store.ts'],
  ])('%s does not import %s', async (file, source) => {
    expect(await refusals(file, importing(source))).toContain('house/walls')
  })

  it.each([
    ['shared/commands.ts', 'zod/mini'],
    ['shared/commands.ts', '@noble/hashes/sha2.js'],
    ['shared/records/letter.ts', '../commands.ts'],
    ['shared/records/index.ts', './letter.ts'],
    ['shared/records/letter.ts', './letter/issue.ts'],
    ['shared/records/letter/issue.ts', '../letter.ts'],
    ['client/features/letters/useLetter.ts', './LetterPage.vue'],
    ['client/features/letters/parts/LetterPart.ts', '../useLetter.ts'],
    ['client/features/letters/useLetter.ts', '../figures/FigureChart.vue'],
    ['client/features/letters/useLetter.ts', '../../local/command.ts'],
    ['client/features/letters/useLetter.ts', '../../../shared/records/letter.ts'],
    ['client/local/db.ts', 'dexie'],
    ['client/pages/RoundPage.ts', '../features/letters/useLetter.ts'],
    ['client/routes.ts', './features/letters/LetterPage.vue'],
    ['server/routes/sync.ts', 'hono'],
    ['server/store/open.ts', 'kysely'],
    ['server/serve.ts', './app.ts'],
    ['tests/server/app.test.ts', '../../server/main.ts'],
  ])('%s may import %s', async (file, source) => {
    expect(await refusals(file, importing(source))).toEqual([])
  })

  it('sees through every way to write an import', async () => {
    const file = 'client/features/letters/useLetter.ts'
    const ways = [
      "export { thing } from '../visits/useVisit.ts'",
      "export const page = () => import('../visits/VisitPage.vue')",
      "export type Thing = import('../visits/useVisit.ts').Thing",
      "import type { Thing } from '../visits/useVisit.ts'\nexport const thing: Thing = 1",
      "import '../visits/useVisit.ts'",
    ]
    for (const way of ways) expect(await refusals(file, `${way}\n`), way).toContain('house/walls')
  })

  it('lets a type through where only types may pass', async () => {
    const types = "import type { Store } from '../store/store.ts'\nexport type Mine = Store\n"
    expect(await refusals('server/routes/sync.ts', types)).toEqual([])
    const words = "import type { Code } from '../../shared/problems.ts'\nexport type Mine = Code\n"
    expect(await refusals('client/ui/words.ts', words)).toEqual([])
  })
})

describe('what a feature must not do', () => {
  const file = 'client/features/letters/useLetter.ts'

  it.each([
    ['speak to the server', "await fetch('/api/me')", 'no-restricted-globals'],
    ['speak to it the long way', "await window.fetch('/api/me')", 'no-restricted-properties'],
    ['write a record', 'await db.letter.put({})', 'no-restricted-syntax'],
    ['write many', 'await db.letter.bulkPut([])', 'no-restricted-syntax'],
    ['delete a record', "await db.letter.delete('x')", 'no-restricted-syntax'],
  ])('does not %s', async (_what, code, rule) => {
    expect(await refusals(file, `${code}\n`)).toEqual([rule])
  })

  it('may read', async () => {
    expect(await refusals(file, "await db.letter.get('x')\n")).toEqual([])
  })
})

describe('pure code', () => {
  it.each([
    ['Date.now()', 'no-restricted-properties'],
    ['new Date()', 'no-restricted-syntax'],
    ['Date()', 'no-restricted-syntax'],
    ['Math.random()', 'no-restricted-properties'],
    ['crypto.randomUUID()', 'no-restricted-globals'],
    ['globalThis.crypto.randomUUID()', 'no-restricted-properties'],
    ["fetch('/api/me')", 'no-restricted-globals'],
  ])('never asks for %s', async (code, rule) => {
    expect(await refusals('shared/commands.ts', `void ${code}\n`)).toEqual([rule])
  })

  it('may read a date it was given', async () => {
    expect(await refusals('shared/commands.ts', "void new Date('2026-01-01')\n")).toEqual([])
  })
})

describe('what a seven-year-old phone runs', () => {
  it.each([
    ['void [2, 1].toSorted()', 'no-restricted-properties'],
    ['void AbortSignal.timeout(1)', 'no-restricted-properties'],
    ['void /(?<=a)b/.test(words)', 'no-restricted-syntax'],
  ])('calls nothing newer: %s', async (code, rule) => {
    for (const file of ['client/local/x.ts', 'client/features/letters/x.ts', 'shared/x.ts']) {
      expect(await refusals(file, `${code}\n`), file).toEqual([rule])
    }
    expect(await refusals('server/x.ts', `${code}\n`)).toEqual([])
  })
})

describe('everywhere', () => {
  it.each([
    ['box.innerHTML = words', 'no-restricted-properties'],
    ["box.insertAdjacentHTML('beforeend', words)", 'no-restricted-properties'],
    ['void Math.random()', 'no-restricted-properties'],
    ['void box!', '@typescript-eslint/no-non-null-assertion'],
    ['export const box: any = 1', '@typescript-eslint/no-explicit-any'],
    ['// @ts-ignore\nvoid box', '@typescript-eslint/ban-ts-comment'],
    ["export * from './x.ts'", 'no-restricted-syntax'],
    ['export default 1', 'no-restricted-syntax'],
  ])('refuses %s', async (code, rule) => {
    for (const file of ['client/local/x.ts', 'server/x.ts', 'shared/x.ts']) {
      expect(await refusals(file, `${code}\n`), file).toContain(rule)
    }
  })

  it('has no comment that turns a rule off', async () => {
    const code = '// eslint-disable-next-line\nvoid Math.random()\n'
    const found = await refusals('server/x.ts', code)
    expect(found).toContain('no-restricted-properties')
    expect(found).toHaveLength(2)
  })

  it('skips no test', async () => {
    expect(await refusals('tests/server/x.test.ts', "it.skip('x')\n")).toEqual([
      'no-restricted-syntax',
    ])
  })
})

describe('a view', () => {
  const file = 'client/features/letters/LetterPage.vue'

  it.each([
    ['<div v-html="words" />', 'vue/no-v-html'],
    ['<div :innerHTML="words" />', 'vue/no-restricted-v-bind'],
    ['<img src="/x.png" />', 'vuejs-accessibility/alt-text'],
  ])('does not hold %s', async (template, rule) => {
    expect(await refusals(file, view("const words = 'x'\n", template))).toContain(rule)
  })

  it('is walled like the rest of its feature', async () => {
    const script = "import { useVisit } from '../visits/useVisit.ts'\nuseVisit()\n"
    expect(await refusals(file, view(script))).toEqual(['house/walls'])
  })

  it('may use the base components and its own composable', async () => {
    const script = [
      "import AppButton from '../../ui/AppButton.vue'",
      "import { useLetter } from './useLetter.ts'",
      '',
      'const { send } = useLetter()',
      '',
    ].join('\n')
    expect(await refusals(file, view(script, '<AppButton @press="send">Send</AppButton>'))).toEqual(
      [],
    )
  })
})
