import { defineRule } from '@/lib/spec/rule'
import { pointerTo } from '@/lib/protocol/pointer'
import { contextWanted } from './context'

export const samplingIncludeContextDeprecated = defineRule({
  id: 'sampling-include-context-deprecated',
  why: 'These values are on their way out: clients stop adding context, and the model answers without it.',
  fix: 'Leave includeContext out, and put what the model has to know into the messages.',
  example: {
    right: '{"messages": […], "maxTokens": 200}',
    wrong: '{"messages": […], "maxTokens": 200, "includeContext": "thisServer"}',
  },
  once: true,
  on: 'ask',
  methods: ['sampling/createMessage'],
  check: ({ params, path }) => {
    const wanted = contextWanted(params)
    if (wanted === undefined) return []
    return [
      { message: `includeContext ${wanted} is deprecated.`, path: pointerTo(path, 'includeContext'), actual: wanted },
    ]
  },
})
