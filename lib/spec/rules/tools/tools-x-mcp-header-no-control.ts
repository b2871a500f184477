import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeMarks } from './header-marks'

const CONTROL = /\p{Cc}/u

export const toolsXMcpHeaderNoControl = defineRule({
  id: 'tools-x-mcp-header-no-control',
  why: 'A line break in a header’s name lets a tool’s description write headers of its own into the client’s requests.',
  fix: 'Keep carriage returns, line feeds and all other control characters out of x-mcp-header.',
  example: { right: '"x-mcp-header": "Region"', wrong: '"x-mcp-header": "Region\\r\\nX-Admin: yes"' },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeMarks(({ value, tool, parameter }) => {
    if (typeof value !== 'string' || !CONTROL.test(value)) return undefined
    return `x-mcp-header of ${named(parameter)} in the tool ${named(tool)} holds a control character.`
  }),
})
