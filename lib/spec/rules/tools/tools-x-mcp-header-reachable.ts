import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeMarks } from './header-marks'

export const toolsXMcpHeaderReachable = defineRule({
  id: 'tools-x-mcp-header-reachable',
  why: 'Under an array, a union or a reference it is not clear which value is meant, or whether there is one.',
  fix: 'Put x-mcp-header on properties of the root, or on properties of properties, and nowhere else.',
  example: {
    right: '"properties": {"region": {"type": "string", "x-mcp-header": "Region"}}',
    wrong: '"properties": {"stops": {"items": {"type": "string", "x-mcp-header": "Stop"}}}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeMarks(({ spot, tool, value }) => {
    if (spot.reachable && spot.parent !== undefined) return undefined
    let at = spot
    while (at.parent?.reachable === false) at = at.parent
    const where = spot.parent === undefined ? 'on the root itself' : `below ${String(at.step[0])}`
    return `The header ${named(value)} of the tool ${named(tool)} is asked for ${where}.`
  }),
})
