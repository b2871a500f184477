import { objectAt, type JsonObject } from '@/lib/protocol/json'

const KINDS = ['tools', 'prompts', 'resources'] as const

/** The `SubscriptionFilter` (2026-07-28) for every change the server says it can announce, or undefined for none. */
export const listenFilter = (capabilities: Readonly<Record<string, unknown>>): JsonObject | undefined => {
  const wanted = KINDS.filter((kind) => objectAt(capabilities, kind)?.['listChanged'] === true)
  if (wanted.length === 0) return undefined
  return Object.fromEntries(wanted.map((kind) => [`${kind}ListChanged`, true]))
}
