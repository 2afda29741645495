/** What people did, by their own account: what the invariants hold the phones and the server to. */

/**
 * saving: under way · saved: the app said so · unsure: the phone died while saving ·
 * dropped: its author replaced, discarded or wiped it · gone: it left the phone because it was sent.
 */
export type WordState = 'saving' | 'saved' | 'unsure' | 'dropped' | 'gone'

export type Word = {
  /** Found in no other text. */
  mark: string
  phone: string
  person: string
  state: WordState
  /** The word it takes the place of. */
  instead: Word | undefined
  /** How often the server had come back with less, when the word left the phone. */
  losses: number
}

/** What a phone once held as settled. */
export type Settled = { phone: string; person: string; outcome: string; at: string; text: string }

export class Ledger {
  readonly words: Word[] = []
  readonly settled = new Map<string, Settled>()
  /** Responses that somebody of the team opened. */
  readonly opened = new Set<string>()

  /** A word nobody has typed before. */
  type(phone: string, person: string, instead?: Word): Word {
    const mark = `«${String(this.words.length + 1)}»`
    const word: Word = { mark, phone, person, state: 'saving', instead, losses: 0 }
    this.words.push(word)
    return word
  }

  /** The app has said that it is saved. */
  saved(word: Word): void {
    if (word.state !== 'saving') return
    word.state = 'saved'
    if (word.instead) word.instead.state = 'dropped'
  }

  /** The phone died meanwhile: whether it was saved will be seen. */
  doubt(phone: string): void {
    for (const word of this.words) {
      if (word.phone !== phone || word.state !== 'saving') continue
      word.state = 'unsure'
      if (word.instead?.state === 'saved') word.instead.state = 'unsure'
    }
  }

  in(text: string): Word[] {
    return this.words.filter(({ mark }) => text.includes(mark))
  }

  /** All of this person's words on this phone. */
  of(phone: string, person: string): Word[] {
    return this.words.filter((word) => word.phone === phone && word.person === person)
  }
}
