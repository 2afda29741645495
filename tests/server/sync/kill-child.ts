// Sends pushes until somebody kills it, and says of each that was answered how many were applied.
import { openStore } from '../../../server/store/open.ts'
import { Device, sendAnswers } from '../../support/people.ts'

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) })
const ada = new Device(store, 'ada')
for (;;) {
  const { results } = await ada.push(Array.from({ length: 40 }, () => sendAnswers()))
  process.stdout.write(`${String(results.filter(({ outcome }) => outcome === 'applied').length)}\n`)
}
