/** The version of the product, as `package.json` has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const packageFile = join(import.meta.dirname, '../package.json')

export const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(packageFile, 'utf8')))
