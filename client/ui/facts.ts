/** One line of AppFacts or AppReceipt. */
export interface Fact {
  name: string
  words: string
  /** A reference or code: bold, spaced, never translated. */
  code?: boolean
}
