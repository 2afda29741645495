import type { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { Env, Parts } from '../parts.ts'
import { version } from '../version.ts'
import { described } from '../walls/described.ts'

/** Adds `GET /api/openapi.json`: OpenAPI 3.1 of the routes, from the schemas that guard them. */
export function addDescription(app: Hono<Env>, { settings }: Pick<Parts, 'settings'>): void {
  let made: Promise<unknown> | undefined
  app.get(
    '/api/openapi.json',
    described({
      summary: 'This description.',
      status: 200,
      problems: [],
      signedIn: false,
    }),
    async (c) => {
      made ??= generateSpecs(app, {
        excludeStaticFile: false,
        defaultValidationErrorResponse: false,
        documentation: {
          info: {
            title: 'Tellback',
            version,
            description:
              'Errors are RFC 9457 problem details. What is not a GET needs `x-tellback: 1`, a JSON content type and our own origin.',
          },
          servers: [{ url: settings.origin }],
          components: {
            securitySchemes: {
              session: {
                type: 'apiKey',
                in: 'cookie',
                name: settings.origin.startsWith('https:') ? '__Host-tellback' : 'tellback',
              },
            },
          },
        },
      })
      return c.json(await made)
    },
  )
}
