import { isObject } from '@/lib/protocol/json'
import type { ClientMessage } from '@/lib/spec/sightings'

/** The member of a filter that asks for a notification (2026-07-28, subscriptions). */
export const FLAGS = {
  'notifications/tools/list_changed': 'toolsListChanged',
  'notifications/prompts/list_changed': 'promptsListChanged',
  'notifications/resources/list_changed': 'resourcesListChanged',
} as const

/** The server capability without which there is nothing to notify of. */
export const CAPABILITIES: Readonly<Record<string, string>> = {
  toolsListChanged: 'tools.listChanged',
  promptsListChanged: 'prompts.listChanged',
  resourcesListChanged: 'resources.listChanged',
  resourceSubscriptions: 'resources.subscribe',
}

export const RESOURCE_UPDATED = 'notifications/resources/updated'

export const CHANGES: readonly string[] = [...Object.keys(FLAGS), RESOURCE_UPDATED]

export const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'

type Filter = Readonly<Record<string, unknown>>

/** `params.notifications` of the request or of its acknowledgement; undefined where it is no object. */
export const filterOf = (params: unknown): Filter | undefined => {
  const filter = isObject(params) ? params['notifications'] : undefined
  return isObject(filter) ? filter : undefined
}

export const requestedBy = ({ params }: ClientMessage): Filter => filterOf(params) ?? {}

/** Entries of a member that lists texts. */
export const textsIn = (filter: Filter, member: string): readonly string[] => {
  const list = filter[member]
  return Array.isArray(list) ? list.filter((one: unknown) => typeof one === 'string') : []
}
