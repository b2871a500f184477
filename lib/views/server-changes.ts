import { isObject } from '@/lib/protocol/json'
import { canonicalJson } from '@/lib/protocol/canonical'
import type { ConnectionView } from './types'

/** What a server says of itself differently than it did before; `before` or `after` is absent where it said nothing. */
export type ServerChange = {
  readonly what: 'Era' | 'Revision' | 'Server' | 'Capability' | 'Instructions'
  readonly before?: string
  readonly after?: string
}

/** `tools.listChanged`: true and the like, so that two sets can be held against each other. */
const flat = (value: unknown, path = ''): (readonly [string, string])[] => {
  if (!isObject(value)) return [[path, canonicalJson(value)]]
  const own: (readonly [string, string])[] = path === '' ? [] : [[path, '']]
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) => flat(member, path === '' ? key : `${path}.${key}`)),
  ]
}

const said = (path: string, value: string): string => (value === '' || value === 'true' ? path : `${path}: ${value}`)

const capabilities = (before: ConnectionView, after: ConnectionView): ServerChange[] => {
  const [old, now] = [new Map(flat(before.capabilities ?? {})), new Map(flat(after.capabilities ?? {}))]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path): ServerChange[] => {
    const [was, is] = [old.get(path), now.get(path)]
    if (was === is) return []
    return [
      {
        what: 'Capability',
        ...(was === undefined ? {} : { before: said(path, was) }),
        ...(is === undefined ? {} : { after: said(path, is) }),
      },
    ]
  })
}

const server = ({ serverInfo }: ConnectionView): string | undefined =>
  serverInfo && [serverInfo.name, serverInfo.version].filter(Boolean).join(' ')

/** How the server presents itself on the second connection, as against the first. */
const serverChanges = (before: ConnectionView, after: ConnectionView): readonly ServerChange[] => {
  const one = (what: ServerChange['what'], was: string | undefined, is: string | undefined): ServerChange[] =>
    was === is
      ? []
      : [{ what, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  return [
    ...one('Era', before.era, after.era),
    ...one('Revision', before.revision, after.revision),
    ...one('Server', server(before), server(after)),
    ...capabilities(before, after),
    ...one('Instructions', before.instructions, after.instructions),
  ]
}

/** What is different since the last connection that was made to the same URL in the same way. */
export const changesSince = (
  connections: readonly ConnectionView[],
  connection: ConnectionView,
): readonly ServerChange[] => {
  if (connection.era === undefined) return []
  const isPlain = ({ exploration, probe }: ConnectionView): boolean => exploration === undefined && probe === undefined
  const before = connections
    .slice(
      0,
      connections.findIndex(({ id }) => id === connection.id),
    )
    .findLast(
      (other) =>
        isPlain(other) &&
        other.era !== undefined &&
        other.url === connection.url &&
        other.requested === connection.requested,
    )
  return before ? serverChanges(before, connection) : []
}

export const changeText = ({ what, before, after }: ServerChange): string => {
  if (before === undefined) return `${what}: + ${after ?? ''}`
  return after === undefined ? `${what}: − ${before}` : `${what}: ${before} → ${after}`
}
