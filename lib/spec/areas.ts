import type { RequirementId } from './catalogue/requirements'

/** What requirements are about, in the order in which a report tells them: the first part of their ids. */
const AREAS: Readonly<Record<string, string>> = {
  jsonrpc: 'JSON-RPC',
  http: 'HTTP transport',
  headers: 'Request headers',
  versioning: 'Versions',
  lifecycle: 'Lifecycle',
  meta: 'Metadata',
  errors: 'Errors',
  discover: 'Discovery',
  extensions: 'Extensions',
  mrtr: 'Multi round-trip requests',
  tools: 'Tools',
  content: 'Content',
  icons: 'Icons',
  resources: 'Resources',
  prompts: 'Prompts',
  completion: 'Completion',
  logging: 'Logging',
  pagination: 'Pagination',
  caching: 'Caching',
  subscriptions: 'Subscriptions',
  progress: 'Progress',
  cancel: 'Cancellation',
  deprecated: 'Deprecated features',
  elicitation: 'Elicitation',
  sampling: 'Sampling',
  roots: 'Roots',
  tasks: 'Tasks',
  auth: 'Authorization',
}

export type Area = { readonly id: string; readonly title: string }

export const areas: readonly Area[] = Object.entries(AREAS).map(([id, title]) => ({ id, title }))

const UNKNOWN = areas.length

const idOf = (requirement: string): string => requirement.split('-', 1)[0] ?? ''

export const areaOf = (requirement: RequirementId): Area => {
  const id = idOf(requirement)
  return { id, title: AREAS[id] ?? id }
}

/** Orders requirements by area; inside one, as they stood. */
export const byArea = (a: { readonly id: RequirementId }, b: { readonly id: RequirementId }): number =>
  placeOf(a.id) - placeOf(b.id)

const placeOf = (requirement: RequirementId): number => {
  const place = areas.findIndex(({ id }) => id === idOf(requirement))
  return place === -1 ? UNKNOWN : place
}
