/** Starting where a browser keeps nothing for us (a private window, a full phone): said, not hidden. */
import { shallowRef } from 'vue'
import { Offline } from '../session/api.ts'
import { NotSaved } from './connection.ts'
import { startLocal } from './start.ts'

/** This browser would not open our storage: nothing can be kept or read here. */
export const isStorageRefused = shallowRef(false)

/** `startLocal`, at the start of the app. */
export async function startOrSay(): Promise<void> {
  try {
    await startLocal()
  } catch (error) {
    if (error instanceof Offline) return // the part of the app is asked for again at sign-in
    if (!(error instanceof NotSaved)) throw error
    isStorageRefused.value = true
  }
}
