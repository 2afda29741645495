/** The self-view's templates, from the command line: those that come with Tellback, and a region's own. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { content } from '../../shared/records/template.ts'
import { enablerKey, isMisnamed } from '../../shared/self-view/template.ts'
import { adults } from '../content/templates/adults.ts'
import { children } from '../content/templates/children.ts'
import type { TemplateContent } from '../content/templates/content.ts'
import { allOf, theOne } from './find.ts'
import { type CliCommand, type Context, text, WrongCall } from './command.ts'
import { newId, run } from './steps.ts'

const builtIn: readonly TemplateContent[] = [adults, children]

/** The steps that publish the templates that come with Tellback, for a region that has these numbers. */
export const builtInSteps = (
  context: Context,
  region: string,
  newest: (service: TemplateContent['service']) => number = () => 0,
) =>
  builtIn
    .filter(({ service, number }) => number > newest(service))
    .map((form) => published(context, region, form))

const published = (context: Context, region: string, form: TemplateContent) => ({
  ...{ kind: 'template', name: 'publish', record: newId(context) },
  args: { region, ...form },
})

export const templatePublish: CliCommand = {
  name: 'template publish',
  does: "Publishes the self-view's sections in a region.",
  takes: [],
  needsSecret: true,
  options: { region: { type: 'string' }, file: { type: 'string' } },
  help: `  --region <region>  its id or name; not needed where there is only one
  --file <form.json> a version of your own; else the two that come with Tellback, where they are missing

A file has service (adults or children), name and sections; its number is the next one of that service,
and may be left out. Each section has what server/content/templates/ shows; the key of one that is judged
by a journey begins with 7-, or it would be on no board. What is published stays: a self-view keeps the
version it began with, and those begun later have the newest.`,
  run: async (context, values) => {
    const region = await theOne(context, 'region', text(values, 'region'))
    const newest = newestIn(await allOf(context, 'template', region.id))
    const path = text(values, 'file')
    const steps =
      path === undefined
        ? builtInSteps(context, region.id, newest)
        : [published(context, region.id, formOf(await readJson(path), newest))]
    await run(context, steps)
    const said = steps.map(({ args }) => `${args.name}, version ${String(args.number)}`)
    const words = said.length > 0 ? `Published in ${region.name}: ${said.join('; ')}.` : nothingNew
    return { words, data: { templates: steps.map(({ record }) => record) } }
  },
}

const nothingNew = 'Nothing to publish: the region has the sections that come with Tellback.'

const newestIn = (templates: Awaited<ReturnType<typeof allOf>>) => (service: string) =>
  Math.max(
    0,
    ...templates
      .filter(({ body }) => body['service'] === service)
      .map(({ body }) => Number(body['number'])),
  )

async function readJson(path: string): Promise<unknown> {
  const typed = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`${path} cannot be read.`)
  })
  try {
    return JSON.parse(typed)
  } catch {
    throw new WrongCall(`${path} is not JSON.`)
  }
}

/** What the rule takes, by its own schema; the number may be left to us. @throws WrongCall */
const form = z.strictObject({ ...content, number: z.optional(content.number) })

function formOf(typed: unknown, newest: (service: string) => number): TemplateContent {
  const read = form.safeParse(typed)
  if (!read.success)
    throw new WrongCall(`The file does not fit. ${read.error.issues.map(sayIssue).join(' ')}`)
  const { number: named, ...rest } = read.data
  const wrong = rest.sections.find(isMisnamed)
  if (wrong)
    throw new WrongCall(
      `Section ${wrong.number} is judged by a journey and has the key ${wrong.key}: such a key begins with ${enablerKey}, as 7-strategy does.`,
    )
  const number = newest(rest.service) + 1
  if (named !== undefined && named !== number)
    throw new WrongCall(`number is ${String(named)}: the next version is ${String(number)}.`)
  return { ...rest, number }
}

/** Where it does not fit: `sections[2].title.easy`. */
function sayIssue({ path, ...issue }: z.core.$ZodIssue): string {
  const where = path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  if (issue.code === 'unrecognized_keys')
    return `${where || 'The form'} has what it may not have: ${issue.keys.join(', ')}.`
  return `${where || 'The form'} is missing or is not what it has to be.`
}
