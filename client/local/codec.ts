/**
 * The one door through which bodies enter and leave the local databases. Plain JSON until the lock
 * comes; asynchronous already, and therefore never called inside a transaction.
 */

export async function seal(value: unknown): Promise<string> {
  return JSON.stringify(value)
}

export async function unseal(text: string): Promise<unknown> {
  return JSON.parse(text) as unknown
}

/** `unseal` for what this phone sealed itself: its shape is the one it had. */
export async function unsealOwn<Own>(text: string): Promise<Own> {
  return (await unseal(text)) as Own
}
