import { pointer } from '@/lib/protocol/pointer'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { problemsWith } from './conforming'
import { successfulResult } from './final-result'
import { KnownTools } from './known-tools'

/** Problems told of one result. */
const TOLD = 10

export const toolsStructuredContentConforms = defineRule({
  id: 'tools-structured-content-conforms',
  why: 'Clients check structured results against the schema and throw away the ones that do not fit.',
  fix: 'Return what outputSchema describes, or make outputSchema describe what you return.',
  example: {
    right: '"outputSchema": {"properties": {"days": {"type": "integer"}}, …} → "structuredContent": {"days": 5}',
    wrong: '"outputSchema": {"properties": {"days": {"type": "integer"}}, …} → "structuredContent": {"days": "5"}',
  },
  on: 'result',
  methods: ['tools/list', 'tools/call'],
  needs: 'tools',
  watch: () => {
    const known = new KnownTools()
    return (sighting) => {
      if (known.learn(sighting)) return undefined
      const { tool, seq } = known.of(sighting.request) ?? {}
      const content = successfulResult(sighting)?.['structuredContent']
      if (!tool || seq === undefined || content === undefined) return undefined
      const problems = problemsWith(tool['outputSchema'], content)
      if (problems === 'unknown') return undefined
      if (problems === 'none') return []
      return problems.slice(0, TOLD).map(({ path, message }) => {
        const where = path.length === 0 ? 'structuredContent' : `${path.join('.')} in structuredContent`
        return {
          message: `The tool ${named(tool['name'])} returned what its outputSchema does not allow: ${where}: ${message}.`,
          path: pointer('result', 'structuredContent', ...path),
          evidence: [seq],
        }
      })
    }
  },
})
