// The walls between folders: who may import whom. One lint rule reads the table below; paths are
// resolved first, so a longer way round is refused too.
import { dirname, relative, resolve, sep } from 'node:path'

/**
 * A room of the house. `:name` binds one folder or file name, so a new feature or kind is walled
 * as soon as it exists. In a list the last entry that fits decides; `!` refuses; `*` is all.
 * @typedef {object} Room
 * @property {string} folder
 * @property {string[]} imports folders it may import from
 * @property {string[]} [types] folders it may import types from
 * @property {string[]} [packages] packages it may not (`!`) or may after all
 */

const pure = ['!*', 'zod/mini', '@noble/hashes']
/** What a feature has that others place on their screens: each loads what it shows by itself. */
const placed = ['client/features/figures/FigureChart', 'client/features/passkeys/ConfirmAct']
const phone = ['!zod', 'zod/mini', '!node:*', '!hono', '!kysely', '!pg', '!better-sqlite3']

/** @type {Room[]} the last room that holds a file is its room */
export const rooms = [
  { folder: 'shared', imports: ['shared'], packages: pure },
  {
    folder: 'shared/records/:name',
    imports: ['shared', '!shared/records', 'shared/records/:name'],
    packages: pure,
  },
  { folder: 'shared/records/index', imports: ['shared'], packages: pure },

  { folder: 'client', imports: ['client', 'shared'], packages: phone },
  { folder: 'client/session', imports: ['client/session', 'shared'], packages: phone },
  {
    folder: 'client/local',
    imports: ['client/local', 'client/session', 'shared'],
    packages: phone,
  },
  {
    folder: 'client/ui',
    imports: ['client/ui'],
    types: ['shared'],
    packages: [...phone, '!dexie'],
  },
  {
    folder: 'client/features/:name',
    imports: [
      ...['client/features/:name', ...placed],
      ...['client/local', 'client/session', 'client/ui', 'shared'],
    ],
    packages: [...phone, '!dexie'],
  },

  { folder: 'server', imports: ['server', 'shared', '!server/main'] },
  {
    folder: 'server/routes',
    imports: ['server', '!server/main', '!server/app', '!server/store', 'shared'],
    types: ['server/store'],
    packages: ['!kysely', '!pg', '!better-sqlite3'],
  },
  {
    folder: 'server/store',
    imports: ['server/store', 'shared'],
    types: ['server'],
    packages: ['!hono', '!@hono', '!hono-openapi'],
  },
]

const withoutEnding = (/** @type {string} */ path) => path.replace(/(\.d)?\.(ts|js|vue)$/, '')

/** @param {string} path @returns {Room | undefined} the room of a file, its `:name` filled in */
function roomOf(path) {
  for (const room of rooms.toReversed()) {
    const shape = new RegExp(`^${room.folder.replace(':name', '(?<name>[^/]+)')}(/|$)`)
    const name = shape.exec(withoutEnding(path))?.groups?.['name'] ?? ''
    if (!shape.test(withoutEnding(path))) continue
    return { ...room, imports: room.imports.map((entry) => entry.replace(':name', name)) }
  }
  return undefined
}

/** @param {string[]} list @param {string} path @param {boolean} otherwise */
function allows(list, path, otherwise) {
  const fits = list.findLast((entry) => {
    const plain = entry.replace(/^!/, '')
    if (plain.endsWith('*')) return path.startsWith(plain.slice(0, -1))
    return path === plain || path.startsWith(`${plain}/`)
  })
  return fits === undefined ? otherwise : !fits.startsWith('!')
}

/**
 * May this file import that? Both as paths from the top of the project; a package by its name.
 * @param {string} file
 * @param {string} source as written in the import
 * @param {boolean} typesOnly
 */
export function mayImport(file, source, typesOnly) {
  const room = roomOf(file)
  if (!room || source.startsWith('virtual:') || source.startsWith('/')) return true
  if (!source.startsWith('.')) return allows(room.packages ?? [], source, true)

  const plain = source.replace(/\?.*$/, '')
  const target = withoutEnding(
    relative('/', resolve('/', dirname(file), plain)).replaceAll(sep, '/'),
  )
  if (allows(room.imports, target, false)) return true
  return typesOnly && allows(room.types ?? [], target, false)
}

/**
 * Any node that names a file: ESLint's own types know nothing of TypeScript's nodes.
 * @typedef {object} ImportingNode
 * @property {string} type
 * @property {{ value?: unknown } | null} [source]
 * @property {string} [importKind]
 * @property {string} [exportKind]
 * @property {import('eslint').AST.SourceLocation} loc
 */

/** @type {{ meta: object, create: (context: import('eslint').Rule.RuleContext) => object }} */
export const walls = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      wall: "{{file}} may not import '{{source}}': see the folder table in README.md",
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll(sep, '/')
    const check = (/** @type {ImportingNode} */ node) => {
      const source = node.source?.value
      if (typeof source !== 'string') return
      const typesOnly =
        (node.importKind ?? node.exportKind) === 'type' || node.type === 'TSImportType'
      if (!mayImport(file, source, typesOnly)) {
        context.report({ loc: node.loc, messageId: 'wall', data: { file, source } })
      }
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    }
  },
}
