import { isObject } from '@/lib/protocol/json'
import type { Catalog } from '@/lib/views/types'
import type { ReplayCall } from './types'

/** What a call does to the world, by what its tool says of itself; `unsaid` where it says nothing. */
export type Risk = 'reads' | 'adds' | 'destroys' | 'unsaid'

/** Methods of the protocol that only ask. */
const READS = new Set([
  'ping',
  'prompts/get',
  'resources/read',
  'resources/subscribe',
  'resources/unsubscribe',
  'completion/complete',
  'logging/setLevel',
  'tasks/get',
  'tasks/list',
  'tasks/result',
])

/**
 * How much a call made again may do (`ToolAnnotations`). A tool that says nothing would count as destructive by the
 * specification; it is told apart here from one that says so, as hardly any tool says anything. Hints are no proof.
 */
export const riskOf = ({ method, subject }: Pick<ReplayCall, 'method' | 'subject'>, { tools }: Catalog): Risk => {
  if (READS.has(method)) return 'reads'
  const tool = method === 'tools/call' ? tools.find(({ key }) => key === subject) : undefined
  const hints = tool?.raw['annotations']
  if (!isObject(hints)) return 'unsaid'
  if (hints['readOnlyHint'] === true) return 'reads'
  if (hints['destructiveHint'] === true) return 'destroys'
  return hints['destructiveHint'] === false ? 'adds' : 'unsaid'
}
