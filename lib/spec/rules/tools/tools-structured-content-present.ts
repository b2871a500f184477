import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { successfulResult } from './final-result'
import { KnownTools } from './known-tools'

export const toolsStructuredContentPresent = defineRule({
  id: 'tools-structured-content-present',
  why: 'Clients that were promised structured output treat a result without it as an error.',
  fix: 'Return structuredContent with every success, or take outputSchema away from the tool.',
  example: {
    right: '{"content": [{"type": "text", "text": "{\\"days\\": 5}"}], "structuredContent": {"days": 5}}',
    wrong: '{"content": [{"type": "text", "text": "{\\"days\\": 5}"}]}',
  },
  on: 'result',
  methods: ['tools/list', 'tools/call'],
  needs: 'tools',
  watch: () => {
    const known = new KnownTools()
    return (sighting) => {
      if (known.learn(sighting)) return undefined
      const { tool, seq } = known.of(sighting.request) ?? {}
      const result = successfulResult(sighting)
      if (!result || !tool || seq === undefined || !isObject(tool['outputSchema'])) return undefined
      if (result['structuredContent'] !== undefined) return []
      const message = `The tool ${named(tool['name'])} has an outputSchema, but its result has no structuredContent.`
      return [{ message, path: '/result', evidence: [seq] }]
    }
  },
})
