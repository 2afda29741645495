/**
 * A form that is kept on this phone while somebody writes in it, until its screen has made a command of
 * it. What was typed comes back after a reload, and news from elsewhere never sweeps it away.
 */
import { onScopeDispose, reactive, type Ref, ref, watch } from 'vue'
import { current } from './here.ts'
import { keepJotting, readJotting } from './jotting.ts'

const typingMs = 200

export type KeptForm<Form> = {
  form: Form
  /** Undefined as long as nothing was typed since it was kept last. */
  state: Ref<'saved' | 'not-saved' | undefined>
  /** Puts what the record holds into the form, as long as nobody has typed. */
  fill: (values: Form) => void
  /** A command was made of it: it is kept no longer. */
  done: () => Promise<void>
  /** As `done`, and the form is blank for the next one. */
  clear: () => Promise<void>
}

/** @param name what it is kept under on this phone, without a slash */
export function useKeptForm<Form extends object>(name: string, blank: Form): KeptForm<Form> {
  const form = reactive({ ...blank }) as Form // forms hold plain values, nothing that unwraps
  const state = ref<'saved' | 'not-saved'>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTouched = false
  let isQuiet = false
  let isDone = false

  function putQuietly(values: Form): void {
    isQuiet = true
    Object.assign(form, values)
    isQuiet = false
  }
  async function keep(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (isDone) return
    try {
      await keepJotting(name, form)
      state.value = 'saved'
    } catch {
      state.value = 'not-saved' // it stands in the form; the screen says not to close
    }
  }
  const onHide = () => void (timer && keep())
  watch(
    form,
    () => {
      if (isQuiet) return
      isTouched = true
      state.value = undefined
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), typingMs)
    },
    { deep: true, flush: 'sync' },
  )

  async function readBack(): Promise<void> {
    const before = await readJotting<Form>(name).catch(() => null)
    // Typed in the meantime: that is newer.
    if (!before || isTouched) return
    isTouched = true
    putQuietly(before)
    state.value = 'saved'
  }
  // After a reload the phone is opened a moment later than the page: what was typed until then is kept now.
  watch(current, (phone) => phone && void (isTouched ? keep() : readBack()), { immediate: true })
  addEventListener('pagehide', onHide)
  onScopeDispose(() => {
    removeEventListener('pagehide', onHide)
    onHide()
  })

  return {
    form,
    state,
    fill: (values) => {
      if (!isTouched) putQuietly(values)
    },
    done: async () => {
      isDone = true
      clearTimeout(timer)
      timer = undefined
      // What it became stands; a form that could not be emptied is only offered once more.
      await keepJotting(name, null).catch(() => undefined)
    },
    clear: async () => {
      clearTimeout(timer)
      timer = undefined
      isTouched = false
      putQuietly({ ...blank })
      state.value = undefined
      await keepJotting(name, null).catch(() => undefined)
    },
  }
}
