/**
 * A template of the self-view: one published version of its sections, prompts and the evidence asked.
 * Never changed once published; a self-view keeps the one it began with. A later version of a service has
 * a higher number than all before it in its region: the highest is the one that is begun with.
 */
import * as z from 'zod/mini'
import { holds, isSystem } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factsOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { isMisnamed, templateSection, type TemplateSection } from '../self-view/template.ts'
import { service } from '../service.ts'
import { line } from '../text.ts'

const isOnceEach = (sections: readonly TemplateSection[]) =>
  new Set(sections.map(({ key }) => key)).size === sections.length &&
  new Set(sections.map(({ number }) => number)).size === sections.length

export const content = {
  service,
  /** The version people see: 1, 2, 3. */
  number: z.int().check(z.positive()),
  name: line(120),
  sections: z.array(templateSection).check(z.minLength(1), z.maxLength(60), z.refine(isOnceEach)),
}

const schema = z.looseObject({ ...belongs, ...content })
export type Template = z.infer<typeof schema>

const { make } = commandsOn<Template>()

export const template: Kind<Template> = {
  name: 'template',
  v: 1,
  raise: {},
  schema,
  state: () => 'published',
  scopes: (body) => [scope.templates(body.region)],
  scopesNumber: 1,
  commands: {
    publish: make(z.strictObject({ region: uuid, ...content }), {
      queued: false,
      proved: true,
      needs: ['template'],
      may: ({ args, moment }) =>
        isSystem(moment) || holds(moment, { region: args.region }, 'coordinator'),
      belongs: ({ region }) => ({ region, council: null, challenge: null }),
      apply: ({ args, facts }) => {
        if (args.sections.some(isMisnamed)) throw new Problem('malformed')
        const before = factsOf<Template>(facts, 'template').filter(
          ({ body }) => body.service === args.service,
        )
        if (before.some(({ body }) => body.number >= args.number))
          throw new Problem('already-there')
        return { body: { council: null, challenge: null, ...args } }
      },
    }),
  },
}
