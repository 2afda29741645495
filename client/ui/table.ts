/** A column of AppTable; without a kind it is a plain one, with its name above the value on a card. */
export interface Column {
  key: string
  words: string
  kind?: 'head' | 'pick' | 'stage'
}
