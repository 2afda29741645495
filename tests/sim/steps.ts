/** All that may happen, and how often. fast-check draws a run from it and makes a failing one short. */
import * as fc from 'fast-check'
import { check } from './check.ts'
import * as care from './steps/care.ts'
import * as devices from './steps/devices.ts'
import * as machines from './steps/machines.ts'
import * as office from './steps/office.ts'
import { probe } from './steps/probe.ts'
import type { Choice, Step } from './steps/step.ts'
import * as weather from './steps/weather.ts'
import * as write from './steps/write.ts'
import type { World } from './world.ts'

/** Each step with how often it is drawn. */
const steps: Record<string, [number, Step]> = {
  type: [12, write.type],
  send: [10, write.send],
  call: [2, write.call],
  worry: [3, write.worry],
  note: [6, write.note],
  open: [5, write.open],
  tray: [2, write.tray],
  withdraw: [2, care.withdraw],
  answer: [2, care.answer],
  review: [4, care.check],
  appoint: [3, office.appoint],
  end: [3, office.end],
  reissue: [1, office.reissue],
  revoke: [1, office.revoke],
  merge: [1, office.merge],
  fault: [7, weather.fault],
  signal: [3, weather.signal],
  arrive: [2, weather.arrive],
  nap: [6, weather.nap],
  journey: [1, weather.journey],
  wake: [3, weather.wake],
  poke: [1, weather.poke],
  sendNow: [2, weather.sendNow],
  kill: [4, devices.kill],
  start: [5, devices.start],
  tab: [2, devices.tab],
  clock: [1, devices.clock],
  dropRows: [1, devices.dropRows],
  signIn: [5, devices.signIn],
  swap: [3, devices.swap],
  restart: [1, machines.restart],
  scale: [1, machines.scale],
  busy: [2, machines.busy],
  deploy: [2, machines.deploy],
  backUp: [1, machines.backUp],
  follow: [2, machines.follow],
  goBack: [1, machines.goBack],
  failOver: [2, machines.failOver],
  probe: [3, probe],
}

/** One step as fast-check runs it: whatever it does, all promises hold after it. */
class Drawn implements fc.AsyncCommand<object, World> {
  readonly #name: string
  readonly #choice: Choice
  readonly #step: Step

  constructor(name: string, choice: Choice, step: Step) {
    this.#name = name
    this.#choice = choice
    this.#step = step
  }

  check = () => true

  async run(_model: object, world: World): Promise<void> {
    await this.#step(world, this.#choice)
    await check(world)
  }

  toString(): string {
    const { a, b, c } = this.#choice
    return `${this.#name}(${a}, ${b}, ${c})`
  }
}

const upTo = fc.nat({ max: 99 })
const choices = fc.record({ a: upTo, b: upTo, c: upTo })

const drawn = Object.entries(steps).flatMap(([name, [weight, step]]) =>
  Array.from({ length: weight }, () => choices.map((choice) => new Drawn(name, choice, step))),
)

/** Some of them, in any order. */
export const someSteps = (most: number) => fc.commands(drawn, { maxCommands: most, size: 'max' })
