/**
 * One instance for all screens of a visit, so that going from question to question reads nothing
 * anew and draws in one piece. Ends a while after the last screen that used it.
 */
import { effectScope, type EffectScope, onScopeDispose } from 'vue'

const graceMs = 3000

type Kept<Value> = { value: Value; scope: EffectScope; users: number }

/** `make(key)` runs once for as long as some screen uses that key. Call in `setup`. */
export function shareWhileUsed<Value>(make: (key: string) => Value): (key: string) => Value {
  const all = new Map<string, Kept<Value>>()

  function begin(key: string): Kept<Value> {
    const scope = effectScope(true)
    const value = scope.run(() => make(key))
    if (value === undefined) throw new Error('made nothing')
    const kept = { value, scope, users: 0 }
    all.set(key, kept)
    return kept
  }

  function end(key: string, kept: Kept<Value>) {
    kept.users -= 1
    setTimeout(() => {
      if (kept.users > 0 || all.get(key) !== kept) return
      all.delete(key)
      kept.scope.stop()
    }, graceMs)
  }

  return (key) => {
    const kept = all.get(key) ?? begin(key)
    kept.users += 1
    onScopeDispose(() => end(key, kept))
    return kept.value
  }
}
