import type { Template } from '../../../shared/records/template.ts'

/** A template as it is published: everything but the region it is published in. */
export type TemplateContent = Pick<Template, 'service' | 'number' | 'name' | 'sections'>
