// A thousand uploads that break off in the middle, while others send: phones that lose their signal in
// a lift. Most hang up, some fall silent and never say another word.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Report } from '../budget.ts'
import { quantile, shown } from '../figures.ts'
import { type Child, connectionsTo } from './child.ts'
import { during, openLine } from './line.ts'
import { askOnce, newPhone } from './phone.ts'
import type { Person, Region } from './region.ts'
import { batchOf, sendOf } from './words.ts'

const uploads = 1000
const atOnce = 50
/** Every tenth says nothing more and keeps its connection. */
const silentEach = 10
const patienceMs = 90_000
/** A connection that is still there after this is stuck, not only late. */
const settleMs = 20_000

/** @returns how to look, later, whether the silent ones are gone */
export async function measureAbandoned(
  report: Report,
  on: string,
  product: Child,
  region: Region,
): Promise<() => Promise<void>> {
  const before = connectionsTo(product.port)
  const others = othersWhoSend(product, region)
  const silent = await abandonAll(product, region)
  const { sent, slowest, errors } = await others.stop()
  const wanted = before + silent.length
  const stuck = Math.max(0, (await settled(product, wanted)) - wanted)
  const crashes = product.isAlive() ? 0 : 1
  report.budget({
    on,
    name: '1,000 uploads abandoned: crashed, stuck, errors',
    figure: crashes + stuck + errors,
    unit: '',
    bound: 0,
    is: 'most',
    from: `${crashes} crashes, ${shown(stuck)} stuck connections, ${errors} errors of others, of whom ${shown(sent)} sent meanwhile, p99 ${shown(slowest)} ms`,
  })
  const since = performance.now()
  return async () => {
    const left = () => silent.filter((socket) => !socket.closed && !socket.destroyed).length
    while (left() > 0 && performance.now() - since < patienceMs) await sleep(250)
    const seconds = (performance.now() - since) / 1000
    report.budget({
      on,
      name: 'silent uploads still connected',
      figure: left(),
      unit: '',
      bound: 0,
      is: 'most',
      from: `of ${String(silent.length)}, after ${shown(seconds)} s at most`,
    })
    for (const socket of silent) socket.destroy()
  }
}

/** Four phones that go on sending all the while. */
function othersWhoSend(product: Child, region: Region) {
  const people = region.challenges[3]?.experts.slice(0, 4) ?? []
  const lines = people.map(() => openLine(product))
  const phones = people.map(newPhone)
  const times: number[] = []
  let errors = 0
  const stopped = new AbortController()
  const going = during(lines, Number.POSITIVE_INFINITY, async (line, which) => {
    stopped.signal.throwIfAborted()
    const phone = phones[which]
    if (!phone) return
    try {
      times.push((await askOnce(line, phone, [sendOf(region, phone.person)])).ms)
    } catch {
      errors += 1
      await sleep(50)
    }
  }).catch(() => undefined)
  return {
    stop: async () => {
      stopped.abort()
      await going
      for (const line of lines) line.close()
      return { sent: times.length, slowest: quantile(times, 0.99), errors }
    },
  }
}

async function abandonAll(product: Child, region: Region): Promise<Socket[]> {
  const people = region.challenges.slice(4).flatMap(({ experts }) => experts)
  const silent: Socket[] = []
  let next = 0
  const one = async () => {
    while (next < uploads) {
      const which = next
      next += 1
      const person = people[which % people.length]
      if (!person) throw new Error('Nobody to send.')
      const socket = await halfSent(product, region, person)
      if (which % silentEach === 0) silent.push(socket)
      else if (which % 2 === 0) socket.resetAndDestroy()
      else socket.destroy()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return silent
}

/** Sends the head of a request and half of its body. */
async function halfSent(product: Child, region: Region, person: Person): Promise<Socket> {
  const { body } = batchOf(region, person, 20)
  const head = [
    'POST /api/sync HTTP/1.1',
    `host: localhost:${String(product.port)}`,
    `origin: ${product.origin}`,
    'x-tellback: 1',
    'content-type: application/json',
    `content-length: ${String(Buffer.byteLength(body))}`,
    `cookie: tellback=${person.session}`,
  ]
  const socket = connect(product.port, '127.0.0.1')
  socket.on('error', () => undefined) // what happens to it is what is measured
  socket.resume()
  await new Promise<void>((resolve) => {
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, body.length / 2)}`, () => resolve())
    socket.once('close', () => resolve())
  })
  await sleep(5)
  return socket
}

/** The connections that stand once the server has had a moment to let go. */
async function settled({ port }: Child, wanted: number): Promise<number> {
  const until = performance.now() + settleMs
  while (connectionsTo(port) > wanted && performance.now() < until) await sleep(100)
  return connectionsTo(port)
}
