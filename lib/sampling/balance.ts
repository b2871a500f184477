import { isObject, stringAt } from '@/lib/protocol/json'
import type { Remark } from './types'

type Uses = ReadonlySet<string>

/**
 * What breaks the balance of tool uses and results in `CreateMessageRequest` params (2025-11-25 and later,
 * client/sampling#message-content-constraints); each remark carries its requirement as `rule`.
 */
export const balanceRemarks = (params: unknown): readonly Remark[] => {
  const messages = isObject(params) && Array.isArray(params['messages']) ? (params['messages'] as unknown[]) : []
  const seen = new Set<string>()
  return messages.flatMap((message, at) => {
    const path = `messages[${at}]`
    const remarks = [...resultsAlone(message, path), ...resultsKnown(message, path, seen)]
    const uses = idsOf(message, 'tool_use', 'id')
    for (const id of uses) seen.add(id)
    return [...remarks, ...balanced(uses, messages[at + 1], path, at === messages.length - 1)]
  })
}

const blocksOf = (message: unknown): readonly unknown[] => {
  const content = isObject(message) ? message['content'] : undefined
  return Array.isArray(content) ? content : [content]
}

const idsOf = (message: unknown, type: string, key: string): Uses =>
  new Set(blocksOf(message).flatMap((block) => (stringAt(block, 'type') === type ? (stringAt(block, key) ?? []) : [])))

const resultsAlone = (message: unknown, path: string): readonly Remark[] => {
  const types = new Set(blocksOf(message).map((block) => stringAt(block, 'type')))
  if (!types.has('tool_result') || types.size === 1) return []
  return [
    { path, rule: 'sampling-tool-results-alone', text: 'A message with tool results holds nothing but tool results.' },
  ]
}

const resultsKnown = (message: unknown, path: string, seen: Uses): readonly Remark[] =>
  [...idsOf(message, 'tool_result', 'toolUseId')]
    .filter((id) => !seen.has(id))
    .map((id) => ({ path, rule: 'sampling-tool-result-id-known', text: `No tool use before has the id “${id}”.` }))

const balanced = (uses: Uses, next: unknown, path: string, last: boolean): readonly Remark[] => {
  const rule = 'sampling-tool-use-balanced'
  if (uses.size === 0) return []
  if (last) return [{ path, rule, text: 'Its tool uses are not followed by their results.' }]
  const results = stringAt(next, 'role') === 'user' ? idsOf(next, 'tool_result', 'toolUseId') : new Set<string>()
  const missing = [...uses].filter((id) => !results.has(id))
  const foreign = [...results].filter((id) => !uses.has(id))
  return [
    ...missing.map((id) => ({ path, rule, text: `The next message has no result for the tool use “${id}”.` })),
    ...foreign.map((id) => ({
      path,
      rule,
      text: `The next message has a result for “${id}”, which is no use of this one.`,
    })),
  ]
}
