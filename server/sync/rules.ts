/** The border between the store and the rules: what a rule throws stops one command, never a batch. */
import { Later } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'

/** A rule threw what no rule should: a bug of ours, and the command waits until it is mended. */
export class Broken extends Error {
  constructor(cause: unknown) {
    super('A rule is broken.', { cause })
    this.name = 'Broken'
  }
}

/** Calls a rule. @throws Problem, Later, and Broken for anything else */
export function ruled<T>(rule: () => T): T {
  try {
    return rule()
  } catch (error) {
    if (error instanceof Problem || error instanceof Later) throw error
    throw new Broken(error)
  }
}
