/** One thing that was lost with an older copy of the server and no longer fits, as AppLost draws it. */
export type LostRow = {
  readonly id: string
  /** What somebody did, and when it was first here. */
  readonly did: string
  readonly note: string
  /** When somebody saw to it: nothing else is shown then. */
  readonly settled: string | null
  /** Whom somebody told. */
  readonly whom?: string | null
  readonly words: readonly string[]
  /** What is said where its words cannot stand. */
  readonly instead: string | null
  readonly why: string
  readonly link?: { readonly to: string; readonly words: string } | undefined
}
