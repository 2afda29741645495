// One connection that is kept open, as a phone's is: a request, its answer, and how long it took.
import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Reply = { status: number; text: string; ms: number }

export type Line = {
  /** @throws the system's error when the connection breaks */
  post: (path: string, body: string, session?: string) => Promise<Reply>
  close: () => void
}

/** @param zipped whether it asks for gzip, as every browser does; what it costs to unpack is not timed */
export function openLine(
  { port, origin }: { port: number; origin: string },
  { zipped = false } = {},
): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    post: (path, body, session) => {
      const start = performance.now()
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'x-tellback': '1',
        origin,
        ...(zipped ? { 'accept-encoding': 'gzip' } : {}),
        ...(session ? { cookie: `tellback=${session}` } : {}),
      }
      return new Promise((resolve, reject) => {
        const options = { agent, host: '127.0.0.1', port, path, method: 'POST', headers }
        const asked = request(options, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () => {
            const ms = performance.now() - start
            const bytes = Buffer.concat(parts)
            const isZipped = answer.headers['content-encoding'] === 'gzip'
            const text = (isZipped ? gunzipSync(bytes) : bytes).toString()
            resolve({ status: answer.statusCode ?? 0, text, ms })
          })
        })
        asked.on('error', reject)
        asked.end(body)
      })
    },
    close: () => agent.destroy(),
  }
}

/** Runs `turn` on each line over and over, all lines at once, until `ms` have passed. @returns seconds it took */
export async function during(
  lines: readonly Line[],
  ms: number,
  turn: (line: Line, which: number) => Promise<void>,
): Promise<number> {
  const start = performance.now()
  const one = async (line: Line, which: number) => {
    while (performance.now() - start < ms) await turn(line, which)
  }
  await Promise.all(lines.map(one))
  return (performance.now() - start) / 1000
}
