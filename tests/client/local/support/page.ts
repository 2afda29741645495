/**
 * Where a test draws pages while its server runs in the same process: a page's own globals, beside Node's
 * requests, answers and addresses, which the server cannot do without.
 */
import { Window } from 'happy-dom'
import { type Environment, populateGlobal } from 'vitest/runtime'

const nodes = ['Request', 'Response', 'Headers', 'fetch', 'URL', 'URLSearchParams', 'Blob'] as const

export default {
  name: 'page',
  viteEnvironment: 'client',
  setup(global: object) {
    const window = new Window({ url: 'http://localhost:8787/' })
    const own = nodes.map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const)
    const { keys, originals } = populateGlobal(global, window, { bindFunctions: true })
    for (const [name, before] of own) if (before) Object.defineProperty(global, name, before)
    return {
      async teardown() {
        await window.happyDOM.abort()
        for (const key of keys) Reflect.deleteProperty(global, key)
        for (const [key, before] of originals) Object.defineProperty(global, key, before)
      },
    }
  },
} satisfies Environment
