import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { noHttpServer } from './import-problems'
import type { Imported, NamedServer } from './imported'

const isHttp = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const urlOf = (entry: unknown): string | undefined => {
  const url = stringAt(entry, 'url') ?? stringAt(entry, 'serverUrl')
  return url !== undefined && isHttp(url) ? url : undefined
}

/** The entries of an mcp.json, or a single one as the Inspector copies it. */
const entriesOf = (value: unknown): readonly (readonly [name: string, entry: unknown])[] | undefined => {
  const list = objectAt(value, 'mcpServers') ?? objectAt(value, 'servers')
  if (list) return Object.entries(list)
  if (!isObject(value)) return undefined
  const isEntry =
    typeof value['command'] === 'string' || (urlOf(value) !== undefined && typeof value['type'] === 'string')
  return isEntry ? [['server', value]] : undefined
}

/**
 * The HTTP servers of a configuration file (mcp.json); undefined for what is none. Nothing is connected to, and its
 * headers, which hold secrets, are not taken.
 * @throws ProblemError `NO_HTTP_SERVER`.
 */
export const readServers = (value: unknown): Imported | undefined => {
  const entries = entriesOf(value)
  if (!entries) return undefined
  const servers = entries.flatMap(([name, entry]): NamedServer[] => {
    const url = urlOf(entry)
    return url === undefined ? [] : [{ name, url }]
  })
  if (servers.length === 0) throw new ProblemError(noHttpServer(entries.map(([name]) => name)))
  const left = entries.length - servers.length
  const notes =
    left === 0
      ? []
      : [`${left} ${left === 1 ? 'server is' : 'servers are'} started as a command, which Parley never does.`]
  return { kind: 'servers', servers, notes }
}
