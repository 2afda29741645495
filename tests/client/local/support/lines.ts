/** What a line may do to what is said over it. */
import { type Line, through } from './world.ts'

/** Lets it through and loses the answer. */
export const loseAnswer: Line = async (_path, _init, pass) => {
  await pass()
  throw new TypeError('the answer was lost')
}

/** The page of a hotel's wifi, for everything. */
export const portal: Line = async () =>
  new Response('<html><title>Welcome to our wifi</title></html>', {
    status: 200,
    headers: { 'content-type': 'text/html' },
  })

export const answerWith =
  (status: number, body: unknown, headers: Record<string, string> = {}): Line =>
  async () =>
    new Response(body === null ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    })

/** A problem as our server words it. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}): Line =>
  answerWith(status, { type: 'about:blank', title: code, status, code, detail: code }, headers)

/** The line does this to the next requests to sync, one after the other, and is whole after that. */
export function next(...lines: readonly Line[]): Line {
  const left = [...lines]
  return (path, init, pass) => {
    const line = path === '/api/sync' ? (left.shift() ?? through) : through
    return line(path, init, pass)
  }
}

type Ask = { commands: { id: string; args: Record<string, unknown> }[]; scopes: object }

/** The body of a request: the app sends text and nothing else. */
export const textOf = (init: RequestInit): string =>
  typeof init.body === 'string' ? init.body : ''

/** What a request to sync asks. */
export const askOf = (init: RequestInit): Ask => JSON.parse(textOf(init)) as Ask

/** Lets each request to sync through and tells what it asked. */
export const listening =
  (heard: (ask: Ask) => void): Line =>
  (path, init, pass) => {
    if (path === '/api/sync') heard(askOf(init))
    return pass()
  }

/** The server refuses every command it is sent, and answers the rest as it is. */
export const refusing =
  (code: string): Line =>
  async (path, init, pass) => {
    const ask = askOf(init)
    const problem = { code, detail: '' }
    const results = ask.commands.map(({ id }) => ({ id, outcome: 'rejected', problem }))
    Object.assign(init, { body: JSON.stringify({ ...ask, commands: [] }) })
    const answer = (await (await pass()).json()) as object
    return answerWith(200, { ...answer, results })(path, init, pass)
  }
