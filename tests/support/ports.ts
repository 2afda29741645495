// A port nobody listens on, for a server that lives as long as a test.
import { createServer } from 'node:net'

/** @returns a port of this machine's loopback that was free a moment ago */
export async function sparePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port on the loopback.')
  return address.port
}
