/** Sealed copies of answers that are not sent, each reached by its owner alone. */
import type { Parts } from '../parts.ts'
import {
  dropSealedCopy,
  keepSealed,
  listSealed,
  readSealed,
  type SealedCopy,
} from '../store/sealed.ts'

type Given = SealedCopy & { bytes: string }

export const copiesOf = ({ store }: Parts, person: string) => listSealed(store.db, person)

export const copyOf = ({ store }: Parts, person: string, id: string) =>
  readSealed(store.db, person, id)

/** As `keepSealed` answers. */
export const keepCopy = ({ store }: Parts, person: string, copy: Given) =>
  store.write((tx) => keepSealed(tx, person, copy))

/** @returns whether there was one */
export const dropCopy = ({ store }: Parts, person: string, id: string) =>
  store.write((tx) => dropSealedCopy(tx, person, id))
