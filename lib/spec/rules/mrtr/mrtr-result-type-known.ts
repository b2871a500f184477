import { stringAt } from '@/lib/protocol/json'
import { KNOWN_EXTENSIONS } from '@/lib/protocol/extensions'
import { named } from '@/lib/spec/parts/named'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { sharedExtensions } from '@/lib/spec/parts/shared-extensions'
import { defineRule } from '@/lib/spec/rule'

const CORE = new Set(['complete', 'input_required'])

export const mrtrResultTypeKnown = defineRule({
  id: 'mrtr-result-type-known',
  why: 'A client must treat a type that it does not know as an error: the call fails though the server meant it to succeed.',
  fix: 'Use "complete" or "input_required"; use the type of an extension only when the request declared that extension.',
  example: {
    right: '"result": {"resultType": "complete", "content": […]}',
    wrong: '"result": {"resultType": "success", "content": […]}',
  },
  on: 'result',
  check: ({ result, request, peer }) => {
    const type = stringAt(result, 'resultType')
    if (type === undefined) return undefined
    if (CORE.has(type)) return []
    const shared = sharedExtensions(peer.capabilities, request.declared)
    if (type === 'task' && shared.includes(TASKS_EXTENSION)) return []
    // What an extension that nobody here knows may have defined, nobody here can judge.
    if (shared.some((id) => !Object.hasOwn(KNOWN_EXTENSIONS, id))) return undefined
    const whose = type === 'task' ? `, and ${TASKS_EXTENSION} was not declared by both sides` : ''
    const message = `${named(type)} is no type of result of the protocol's own${whose}.`
    return [{ message, path: '/result/resultType', actual: type }]
  },
})
