/**
 * Errors of a form, in the order of its fields: nothing is judged while someone types, only when
 * they press the button. AppErrorSummary shows the list, each AppField its own line.
 */
import { computed, inject, onScopeDispose, reactive, type InjectionKey, type Ref } from 'vue'

export interface FieldError {
  /** The id of the field, which is also where the summary's link leads. */
  id: string
  words: string
}

/** AppPage lends this: while true its title begins with "Error: ". */
export const pageErrorKey: InjectionKey<Ref<boolean>> = Symbol('page error')

/**
 * `judge({ name: name ? undefined : 'Type a name' })` → true when nothing is wrong.
 * `errors.name` goes to the field, `list` to the summary.
 */
export function useErrors<Field extends string>() {
  const errors = reactive<Partial<Record<string, string | undefined>>>({})
  const list = computed<FieldError[]>(() =>
    Object.entries(errors).flatMap(([id, words]) => (words ? [{ id, words }] : [])),
  )

  function clear() {
    for (const id of Object.keys(errors)) errors[id] = undefined
  }

  function judge(found: Readonly<Partial<Record<Field, string | undefined>>>): boolean {
    clear()
    // Those without an error too: the list keeps the order in which the fields stand.
    for (const [id, words] of Object.entries<string | undefined>(found)) errors[id] = words
    return list.value.length === 0
  }

  return { errors, list, judge, clear }
}

/** Tells the page that it holds an error, for as long as the caller is on it. */
export function usePageError(): void {
  const pageError = inject(pageErrorKey, undefined)
  if (!pageError) return
  pageError.value = true
  onScopeDispose(() => (pageError.value = false))
}
