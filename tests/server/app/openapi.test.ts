// S07: every route is described by the schemas that guard it, and there is no other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestApp } from '../../support/app.ts'

type Operation = {
  summary?: string
  security?: unknown[]
  requestBody?: { content: Record<string, { schema: { additionalProperties?: unknown } }> }
  parameters?: unknown[]
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
type Description = { openapi: string; paths: Record<string, Record<string, Operation>> }

let app: TestApp
let description: Description
beforeAll(async () => {
  app = await TestApp.start()
  description = (await (await app.raw('/api/openapi.json')).json()) as Description
})
afterAll(() => app.stop())

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )

/** Without a body: what they do is all in their address. */
const withoutBody = [
  ...['DELETE /api/devices', 'DELETE /api/devices/{id}'],
  ...['DELETE /api/passkeys/recovery', 'DELETE /api/sealed/{id}'],
  'DELETE /api/people/{person}/devices',
]

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    expect(description.openapi).toMatch(/^3\.1\./)
  })

  it('names every route of the API, and only those', () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(
      operations()
        .map(({ route }) => route)
        .toSorted(),
    ).toEqual([...new Set(routes)].toSorted())
  })

  it('says of each what it takes, strictly', () => {
    for (const { route, operation } of operations()) {
      if (route.startsWith('GET') || withoutBody.includes(route)) continue
      const schema = operation.requestBody?.content['application/json']?.schema
      expect([route, schema?.additionalProperties]).toEqual([route, false])
    }
  })

  it('says of each part of an address that it is an id', () => {
    const parts = operations().flatMap(({ route, operation }) =>
      [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, operation })),
    )
    expect(parts.length).toBeGreaterThan(6)
    for (const { name, operation } of parts)
      expect(operation.parameters).toEqual([
        {
          ...{ in: 'path', name, required: true },
          schema: { type: 'string', pattern: expect.stringContaining('0-9a-f') as string },
        },
      ])
  })

  it('says of each what it answers, problems included', () => {
    for (const { route, operation } of operations()) {
      expect(operation.summary).toBeTruthy()
      const statuses = Object.keys(operation.responses)
      expect([route, statuses.filter((status) => status < '300').length]).toEqual([route, 1])
      expect(statuses).toContain('500')
      if (operation.security?.length) expect(statuses).toContain('401')
      for (const status of statuses.filter((one) => one >= '400')) {
        const content = operation.responses[status]?.content ?? {}
        expect(Object.keys(content)).toEqual(['application/problem+json'])
      }
    }
  })

  it('holds the wire as it is written down', () => {
    const text = JSON.stringify(description.paths['/api/sync'])
    for (const field of [
      'protocol',
      'device',
      'commands',
      'scopes',
      'results',
      'outcome',
      'cursor',
    ])
      expect(text).toContain(`"${field}"`)
  })

  it('names every way in: an invite’s code, a code by mail, or a passkey (S25)', () => {
    const ways = operations().filter(({ route }) => /^POST .*sign-in/.test(route))
    expect(ways.map(({ route }) => route)).toEqual([
      'POST /api/sign-in',
      'POST /api/sign-in/invite',
      'POST /api/sign-in/code',
      'POST /api/sign-in/passkey/options',
      'POST /api/sign-in/passkey',
    ])
    const open = operations().filter(({ operation }) => operation.security?.length === 0)
    expect(open.map(({ route }) => route).toSorted()).toEqual([
      'GET /api/health',
      'GET /api/openapi.json',
      'GET /api/receipts/key',
      'GET /api/sign-in',
      'POST /api/sign-in',
      'POST /api/sign-in/code',
      'POST /api/sign-in/invite',
      'POST /api/sign-in/passkey',
      'POST /api/sign-in/passkey/options',
      'POST /api/sign-out',
    ])
  })
})
