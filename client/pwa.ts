/**
 * The shell on the phone: registered after the first screen, and updated only at a safe moment. Nothing
 * reloads under a page with unsaved words in it, in this tab or another, nor while something is sent.
 */
import { shallowRef } from 'vue'
import { browser } from './session/browser.ts'
import { writing } from './session/writing.ts'

/** A new version has been fetched whole and waits. */
export const updateReady = shallowRef(false)

/** A new version is looked for this often while the app stays open. */
const hour = 3_600_000

let apply: (() => void) | null = null

/** The one address a worker may come from, in the form the policy on scripts asks for. */
function workerUrl(): string {
  const createScriptURL = () => '/sw.js'
  // Only some browsers have them; what a policy gives stands wherever a string does.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return (
    trustedTypes?.createPolicy('tellback', { createScriptURL }) ?? { createScriptURL }
  ).createScriptURL('')
}

type Policy = { createScriptURL: (wanted: string) => string }
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

/** Registers the shell. A version that was already waiting at a cold start is taken at once. */
export async function registerShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const shell = new Workbox(workerUrl(), { scope: '/' })
  let isCold = true
  shell.addEventListener('waiting', () => {
    updateReady.value = true
    apply = () => shell.messageSkipWaiting()
    if (isCold) void applyUpdate()
  })
  shell.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) void reloadWhenFree()
  })
  await shell.register()
  setTimeout(() => {
    isCold = false
  }, 5000)
  setInterval(() => void shell.update().catch(() => undefined), hour)
}

/**
 * Takes the new version if now is a safe moment: after Sent, at a cold start, or when its row is
 * pressed. False when somebody is writing or something is being sent; it is offered again later.
 */
export async function applyUpdate(): Promise<boolean> {
  if (!apply) return false
  const ready = apply
  return writing(browser).unlessBusy(() => {
    apply = null
    updateReady.value = false
    ready()
  })
}

/** Another tab has taken the new version: this one follows as soon as nobody writes here. */
async function reloadWhenFree(): Promise<void> {
  const isDone = await writing(browser).unlessBusy(() => location.reload())
  if (isDone) return
  updateReady.value = true
  apply = () => location.reload()
}
