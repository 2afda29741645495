import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { type AnyKind, can, Later, runCommand } from '../../shared/commands.ts'
import { type Belongs, commandsOn, type Kind } from '../../shared/kind.ts'
import { Problem } from '../../shared/problems.ts'
import { kinds } from '../../shared/records/index.ts'
import { id, region, stranger, today } from './rules.ts'

type Pledge = Belongs & { words: string; sealed: boolean; [more: string]: unknown }
const { make, command } = commandsOn<Pledge>()
const text = z.strictObject({ words: z.string() })

const pledge: Kind<Pledge> = {
  name: 'pledge',
  v: 2,
  raise: { 1: (body) => ({ sealed: false, ...(body as object) }) },
  schema: z.looseObject({
    region: z.string(),
    council: z.nullable(z.string()),
    challenge: z.nullable(z.string()),
    words: z.string(),
    sealed: z.boolean(),
  }),
  state: (body) => (body.sealed ? 'sealed' : 'open'),
  scopes: (body) => [`region:${body.region}`],
  scopesNumber: 1,
  commands: {
    make: make(text, {
      may: () => true,
      belongs: () => ({ region, council: null, challenge: null }),
      apply: ({ args }) => ({
        body: { region, council: null, challenge: null, sealed: false, ...args },
      }),
    }),
    seal: command(text, {
      from: ['open'],
      may: ({ moment }) => moment.actor.system === true,
      apply: ({ record }) => ({ body: { ...record, sealed: true } }),
    }),
    spoil: command(text, {
      from: ['open'],
      may: () => true,
      apply: ({ record }) => ({ body: { ...record, words: 7 as unknown as string } }),
    }),
  },
}
const registry = { pledge: pledge as unknown as AnyKind }

const open = { region, council: null, challenge: null, words: 'w', sealed: false }
const run = (name: string, stored: { v: number; body: unknown } | null, more: object = {}) => {
  const moment = { command: id('c'), actor: stranger, at: today, base: null }
  const asked = {
    kind: 'pledge',
    name,
    record: id('r'),
    args: { words: 'w' },
    stored,
    facts: [],
    moment,
  }
  return runCommand(registry, { ...asked, ...more })
}
const code = (work: () => unknown): unknown => {
  try {
    work()
    return 'applied'
  } catch (error) {
    return error instanceof Problem || error instanceof Later ? error.code : error
  }
}

describe('running a command', () => {
  it('makes a record from nothing, and says where it lies', () => {
    expect(run('make', null)).toEqual({ body: open, scopes: [`region:${region}`], also: [] })
  })

  it('refuses arguments of another form', () => {
    expect(code(() => run('make', null, { args: { words: 'w', more: 1 } }))).toBe('malformed')
  })

  it('asks who may before it looks at the state, so that a refusal tells a stranger nothing', () => {
    const sealed = { v: 2, body: { ...open, sealed: true } }
    expect(code(() => run('seal', sealed))).toBe('not-allowed')
    expect(code(() => run('seal', { v: 2, body: open }))).toBe('not-allowed')
  })

  it('runs a follow-up on the authority of what it follows from', () => {
    expect(run('seal', { v: 2, body: open }, { authority: true }).body).toMatchObject({
      sealed: true,
    })
  })

  it('waits for a kind, a command or a schema number it does not know yet', () => {
    expect(code(() => run('unheard', null))).toBe('newer')
    expect(code(() => run('toString', null))).toBe('newer')
    expect(code(() => run('make', null, { kind: 'constructor' }))).toBe('newer')
    expect(code(() => run('spoil', { v: 3, body: open }))).toBe('newer')
  })

  it('waits for a record that has not arrived', () => {
    expect(code(() => run('spoil', null))).toBe('not-here-yet')
  })

  it('raises an older body, and keeps fields it does not know', () => {
    const old = { region, council: null, challenge: null, words: 'w', colour: 'from elsewhere' }
    expect(run('seal', { v: 1, body: old }, { authority: true }).body).toMatchObject({
      sealed: true,
      colour: 'from elsewhere',
    })
  })

  it('waits rather than store a body that is not of its schema: that is our fault, not the author’s', () => {
    expect(code(() => run('spoil', { v: 2, body: open }))).toBe('broken')
  })

  it('is what a screen asks before it shows a button', () => {
    const asked = (on: object | null) => ({
      kind: 'pledge',
      name: 'seal',
      record: id('r'),
      args: { words: 'w' },
      stored: on && { v: 2, body: on },
      facts: [],
      moment: {
        command: id('c'),
        actor: { ...stranger, system: true as const },
        at: today,
        base: null,
      },
    })
    expect(can(registry, asked(open))).toBe(true)
    expect(can(registry, asked({ ...open, sealed: true }))).toBe(false)
    expect(can(registry, asked(null))).toBe(false)
  })
})

describe('the registry', () => {
  it('names each kind as its file does', () => {
    for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name)
  })

  it('has a step for every number before the present one', () => {
    for (const kind of Object.values(kinds))
      for (let v = 1; v < kind.v; v += 1) expect(kind.raise[v]).toBeTypeOf('function')
  })
})
