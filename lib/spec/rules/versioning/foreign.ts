import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import type { Revision } from '@/lib/protocol/revisions'
import { contentBlocks } from '@/lib/spec/parts/content-blocks'
import { listedItems } from '@/lib/spec/parts/listed-items'
import { named } from '@/lib/spec/parts/named'
import { lifeOf } from '@/lib/spec/parts/server-methods'
import type { Verdict, Violation } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'

/** What a server says; content of a prompt for sampling is an ask’s. */
export const SPOKEN = ['request', 'ask', 'notification', 'result'] as const

type Spoken = Sighting<(typeof SPOKEN)[number]>

/** Something that a later revision brought, where it stands in the message. */
type Feature = { readonly what: string; readonly since: Revision; readonly path: string }

const has = (value: unknown, member: string): boolean => isObject(value) && Object.hasOwn(value, member)

const member = (value: unknown, name: string, since: Revision, path: string): readonly Feature[] =>
  has(value, name) ? [{ what: `the member ${name}`, since, path: `${path}/${name}` }] : []

const BLOCKS: Readonly<Record<string, Revision>> = {
  audio: '2025-03-26',
  resource_link: '2025-06-18',
  tool_use: '2025-11-25',
  tool_result: '2025-11-25',
}

const contentFeatures = (sighting: Sighting<'result' | 'ask'>): readonly Feature[] =>
  contentBlocks(sighting).flatMap(({ block: { type }, path }) => {
    const since = typeof type === 'string' && Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined
    return since === undefined ? [] : [{ what: `content of the type ${String(type)}`, since, path: `${path}/type` }]
  })

const requestFeatures = ({ method, params }: Sighting<'request'>): readonly Feature[] => {
  const task = member(params, 'task', '2025-11-25', '/params')
  if (method === 'elicitation/create' && isObject(params) && params['mode'] === 'url')
    return [...task, { what: 'the elicitation mode url', since: '2025-11-25', path: '/params/mode' }]
  if (method !== 'sampling/createMessage') return task
  return [
    ...task,
    ...member(params, 'tools', '2025-11-25', '/params'),
    ...member(params, 'toolChoice', '2025-11-25', '/params'),
  ]
}

const resultFeatures = (sighting: Sighting<'result'>): readonly Feature[] => {
  const { method, result } = sighting
  const rounds = [
    ...contentFeatures(sighting),
    ...member(result, 'resultType', '2026-07-28', '/result'),
    ...member(result, 'inputRequests', '2026-07-28', '/result'),
  ]
  if (method === 'tools/call') rounds.push(...member(result, 'structuredContent', '2025-06-18', '/result'))
  if (method !== 'tools/list') return rounds
  const schemas = listedItems(sighting).flatMap(({ item, path }) => member(item, 'outputSchema', '2025-06-18', path))
  return [...rounds, ...schemas]
}

const methodFeature = ({ kind, method }: Sighting<'request' | 'notification'>): readonly Feature[] => {
  const life = lifeOf(kind, method)
  return life ? [{ what: `the ${kind} ${named(method)}`, since: life.since, path: pointer('method') }] : []
}

const featuresOf = (sighting: Spoken): readonly Feature[] => {
  if (sighting.kind === 'result') return resultFeatures(sighting)
  if (sighting.kind === 'ask') return contentFeatures(sighting)
  return [...methodFeature(sighting), ...(sighting.kind === 'request' ? requestFeatures(sighting) : [])]
}

/** What a message of the server has that only revisions after the negotiated one know; one violation for each kind. */
export const laterFeatures = (sighting: Spoken): Verdict => {
  const { revision } = sighting.peer
  const later = new Map<string, Violation>()
  for (const { what, since, path } of featuresOf(sighting))
    if (since > revision && !later.has(what))
      later.set(what, { message: `${revision} was negotiated, and ${what} came with ${since}.`, path })
  return [...later.values()]
}
