import { defineRule } from '@/lib/spec/rule'
import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { hasCapability } from '@/lib/spec/needs'

export const samplingToolsGated = defineRule({
  id: 'sampling-tools-gated',
  why: 'A client without tool use in sampling refuses the request, or the model answers as if there were no tools.',
  fix: 'Send tools and toolChoice only to clients that declared sampling.tools.',
  example: {
    right: 'capabilities: {"sampling": {"tools": {}}}\n→ {"messages": […], "tools": […]}',
    wrong: 'capabilities: {"sampling": {}}\n→ {"messages": […], "tools": […]}',
  },
  on: 'ask',
  methods: ['sampling/createMessage'],
  check: ({ params, declared, path }) => {
    const sent = ['tools', 'toolChoice'].filter((name) => isObject(params) && params[name] !== undefined)
    if (!hasCapability(declared, 'sampling.tools'))
      return sent.map((name) => ({
        message: `${name} was sent to a client that did not declare sampling.tools.`,
        path: pointerTo(path, name),
      }))
    // With the capability, a request without tools says nothing.
    return sent.length > 0 ? [] : undefined
  },
})
