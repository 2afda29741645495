// A guest wifi that answers everything itself: it stands at our server's address while that one is gone.
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'

type Trick = 'a page' | 'a way to its login' | 'nothing' | 'words of somebody else'

export class Wifi {
  readonly tricks: readonly Trick[] = [
    'a page',
    'a way to its login',
    'nothing',
    'words of somebody else',
  ]
  readonly #server: Server
  #trick: Trick = 'a page'
  #played = false

  private constructor(port: number) {
    this.#server = createServer((request, response) => {
      // Live news are asked for now and then as well; a try to send begins with who is signed in.
      if (request.url === '/api/me') this.#played = true
      answer(this.#trick, response)
    })
    this.#server.listen(port, 'localhost')
  }

  static async open(origin: string): Promise<Wifi> {
    const wifi = new Wifi(Number(new URL(origin).port))
    await once(wifi.#server, 'listening')
    return wifi
  }

  play(trick: Trick): void {
    this.#trick = trick
    this.#played = false
  }

  /** Whether somebody who wanted to send got this trick. */
  get hasPlayed(): boolean {
    return this.#played
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

function answer(trick: Trick, response: ServerResponse): void {
  switch (trick) {
    case 'a page':
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>Guest wifi</title><p>Please accept our terms</p>')
      return
    case 'a way to its login':
      response.writeHead(302, { location: '/login' })
      response.end()
      return
    case 'nothing':
      response.writeHead(204)
      response.end()
      return
    case 'words of somebody else':
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{"ok":true}')
      return
    default:
      trick satisfies never
  }
}
