import { defineRule } from '@/lib/spec/rule'
import { pointerTo } from '@/lib/protocol/pointer'
import { hasCapability } from '@/lib/spec/needs'
import { contextWanted } from './context'

export const samplingIncludeContextGated = defineRule({
  id: 'sampling-include-context-gated',
  why: 'A client that did not declare it adds no context of servers: the model answers without what the server counts on.',
  fix: 'Leave includeContext out, or send none, unless the client declared sampling.context.',
  example: {
    right: 'capabilities: {"sampling": {"context": {}}}\n→ {"includeContext": "thisServer", …}',
    wrong: 'capabilities: {"sampling": {}}\n→ {"includeContext": "thisServer", …}',
  },
  on: 'ask',
  methods: ['sampling/createMessage'],
  check: ({ params, declared, path }) => {
    const wanted = contextWanted(params)
    if (hasCapability(declared, 'sampling.context')) return wanted === undefined ? undefined : []
    if (wanted === undefined) return []
    const message = `includeContext is ${wanted}; the client did not declare sampling.context.`
    return [{ message, path: pointerTo(path, 'includeContext'), actual: wanted, expected: 'none' }]
  },
})
