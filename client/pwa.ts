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

/** What a new version that was asked for may take to take over. */
const patience = 3000

/** A page that was held back when another took the new version looks this often whether it is free. */
const soon = 2000

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
  const { serviceWorker: shells } = navigator
  // The first shell of all takes nothing over: there is no older version to leave.
  const isUpdate = shells.controller !== null
  shells.addEventListener('controllerchange', () => {
    if (isUpdate) void reloadWhenFree()
  })
  await loaded()
  const shell = await shells.register(workerUrl(), { scope: '/' })
  let isCold = true
  const offer = (worker: ServiceWorker) => {
    if (shell.waiting !== worker) return
    updateReady.value = true
    apply = () => {
      // Where nobody pressed, it is only offered again: a page never opens itself anew over and over.
      const heldUp = isCold ? () => offer(worker) : () => void reloadWhenFree()
      takeOver(worker, heldUp)
    }
    if (isCold) void applyUpdate()
  }
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      // Where no page holds it back it takes over by itself, within a moment.
      if (worker.state === 'installed') setTimeout(() => offer(worker), 200)
    })
  if (shell.waiting) offer(shell.waiting)
  follow(shell.installing)
  shell.addEventListener('updatefound', () => follow(shell.installing))
  setTimeout(() => {
    isCold = false
  }, 5000)
  setInterval(() => void shell.update().catch(() => undefined), hour)
}

/**
 * Asks a version that waits to take over. A browser may keep it waiting for minutes though nothing of the
 * older one is at work (Chromium does, when a page has just fetched parts through it); `heldUp` is then
 * called, and a page that is opened anew sets it free.
 */
export function takeOver(worker: ServiceWorker, heldUp: () => void): void {
  worker.postMessage({ type: 'SKIP_WAITING' })
  setTimeout(() => {
    if (worker.state === 'installed') heldUp()
  }, patience)
}

/** The page's own parts go first: the shell is as heavy as all of them. */
async function loaded(): Promise<void> {
  if (document.readyState === 'complete') return
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

/**
 * Takes the new version if now is a safe moment: after Sent, at a cold start, or when its row is
 * pressed. False when somebody is writing; it is offered again later.
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

/**
 * Another tab has taken the new version: this one follows as soon as nobody writes. It does not stay
 * behind for long, because the parts of the older version are no longer kept.
 */
async function reloadWhenFree(): Promise<void> {
  const reload = () => location.reload()
  if (await writing(browser).unlessBusy(reload)) return
  updateReady.value = true
  apply = reload
  setTimeout(() => void reloadWhenFree(), soon)
}
