/** What a command of the command line has done by the server itself, and its refusals in plain words. */
import { randomBytes } from 'node:crypto'
import { uuidV7 } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { kinds } from '../../shared/records/index.ts'
import { runAsSystem, type SystemCommand } from '../sync/system.ts'
import { type Context, WrongCall } from './command.ts'

export const newId = ({ clock }: Context) => uuidV7(clock().getTime(), randomBytes(10))

/** @throws WrongCall where one of them is refused */
export async function run(
  { store, settings, clock }: Context,
  steps: readonly SystemCommand[],
): Promise<void> {
  try {
    await runAsSystem(store, kinds, settings.secret, steps, clock().toISOString())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const hint = error.code === 'malformed' ? ' Look at the names, dates and numbers you gave.' : ''
    throw new WrongCall(error.message + hint)
  }
}
