import { defineConfig } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { walls } from './tests/house/walls.js'

const code = ['**/*.{ts,js,vue}']
const views = ['client/**/*.vue']
const product = ['client/**/*.{ts,vue}', 'server/**/*.{ts,js}', 'shared/**/*.ts']
const features = ['client/{features,pages,ui}/**/*.{ts,vue}']

const refuse = (/** @type {string} */ selector, /** @type {string} */ message) => ({
  selector,
  message,
})

const everywhere = [
  refuse(
    'TSEnumDeclaration, TSModuleDeclaration[declare!=true], TSParameterProperty',
    'Node strips types and cannot run this: use a union, a module or a field.',
  ),
  refuse('ExportAllDeclaration', 'No barrel files: import from the file itself.'),
]
const namedOnly = refuse('ExportDefaultDeclaration', 'Named exports only (Vue files excepted).')
// Browsers in the field: Chrome 107, Safari 15.6, Firefox 115 (CONTRIBUTING.md). Names are not
// brought along by the build, so what came later must not be called.
const onPhones = [
  refuse('Literal[regex.pattern=/\\(\\?<[=!]/]', 'Safari 15.6 cannot read a lookbehind.'),
  refuse('Literal[regex.flags=/v/]', 'Safari 15.6 cannot read the flag v.'),
]
const tooNew = [
  ...['toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'canParse'].map(
    (property) => ({ property }),
  ),
  { object: 'AbortSignal', property: 'any' },
  { object: 'AbortSignal', property: 'timeout' },
  { object: 'Promise', property: 'withResolvers' },
  { object: 'Intl', property: 'Segmenter' },
].map((call) => ({ ...call, message: 'Safari 15.6 or Firefox 115 does not have it.' }))
const inPureCode = [
  refuse('NewExpression[callee.name="Date"][arguments.length=0]', 'Time arrives in the Moment.'),
  refuse('CallExpression[callee.name="Date"]', 'Time arrives in the Moment.'),
]
const inFeatures = [
  refuse(
    'CallExpression[callee.property.name=/^(put|add|update|upsert|delete|clear|modify|bulk(Put|Add|Update|Delete))$/][callee.object.object.name=/^(db|rows|words)$/]',
    'Only a command changes data: call command(), never the database.',
  ),
]
const inTests = [
  refuse(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fixme|skipIf|runIf)$/]',
    'No test is skipped or run alone.',
  ),
]

const markup = 'Text is never read as HTML (S01): bind it as text.'
const chance = 'Not random enough for anything we do: use crypto, or take the id of the command.'
const dangerous = [
  { object: 'Math', property: 'random', message: chance },
  { property: 'innerHTML', message: markup },
  { property: 'outerHTML', message: markup },
  { property: 'insertAdjacentHTML', message: markup },
  { property: 'setHTMLUnsafe', message: markup },
  { object: 'document', property: 'write', message: markup },
]
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'indexedDB']
const outside = ['fetch', 'crypto', 'performance', 'window', 'document', 'navigator', 'process']

export default defineConfig(
  { ignores: ['.cache/', 'dist/', 'data/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  { files: code, extends: [typescript.configs.strictTypeChecked] },
  { files: views, extends: [vue.configs['flat/recommended'], vue.configs['no-layout-rules']] },
  { files: views, extends: [accessibility.configs['flat/recommended']] },
  {
    files: code,
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
  },
  {
    files: views,
    languageOptions: { parser: vueParser, parserOptions: { parser: typescript.parser } },
  },

  {
    files: code,
    plugins: { house: { rules: { walls } } },
    rules: {
      'house/walls': 'error',
      'no-restricted-syntax': ['error', ...everywhere, namedOnly],
      'no-restricted-properties': ['error', ...dangerous],

      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-control-regex': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-misleading-character-class': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',

      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A store is a promise on PostgreSQL and none on SQLite; both keep one signature.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A schema's parameter is often named once only, in what it returns.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },

  {
    files: product,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['client/**/*.{ts,vue}'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...onPhones],
      'no-restricted-properties': ['error', ...dangerous, ...tooNew],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...onPhones, ...inPureCode],
      'no-restricted-globals': ['error', ...outside],
      'no-restricted-properties': [
        'error',
        ...dangerous,
        ...tooNew,
        { object: 'Date', property: 'now', message: 'Time arrives in the Moment.' },
        { object: 'globalThis', property: 'crypto', message: chance },
      ],
    },
  },
  {
    files: features,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...onPhones, ...inFeatures],
      'no-restricted-globals': ['error', ...network],
      'no-restricted-properties': [
        'error',
        ...dangerous,
        ...tooNew,
        ...['window', 'globalThis', 'self'].map((object) => ({
          object,
          property: 'fetch',
          message: 'Only client/local and client/session speak to the server.',
        })),
        { object: 'navigator', property: 'sendBeacon' },
      ],
    },
  },
  {
    files: views,
    rules: {
      // What ESLint's type checker cannot know of a view (its template), vue-tsc does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-useless-default-assignment': 'off',
      'no-undef': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      'vue/no-restricted-v-bind': ['error', 'innerHTML', 'outerHTML', 'srcdoc', '/^v-/'],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      'vue/no-v-text': 'error',
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': [
        'error',
        { required: { some: ['nesting', 'id'] }, allowChildren: true },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...inTests] },
  },
  {
    // What these tools read is the default export.
    files: [
      ...['*.config.{ts,js}', '**/*.d.ts'],
      ...['tests/support/global-setup.ts', 'tests/client/local/support/page.ts'],
    ],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['eslint.config.js', 'tests/house/walls.js'],
    extends: [typescript.configs.disableTypeChecked],
  },
)
