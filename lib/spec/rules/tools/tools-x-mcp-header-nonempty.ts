import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeMarks } from './header-marks'

export const toolsXMcpHeaderNonempty = defineRule({
  id: 'tools-x-mcp-header-nonempty',
  why: 'Without a name there is no header to send the parameter in: clients leave the whole tool out.',
  fix: 'Give x-mcp-header the part of the header’s name that follows Mcp-Param-.',
  example: {
    right: '"region": {"type": "string", "x-mcp-header": "Region"}',
    wrong: '"region": {"type": "string", "x-mcp-header": ""}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeMarks(({ value, tool, parameter }) => {
    if (typeof value === 'string' && value !== '') return undefined
    const what = value === '' ? 'empty' : `${named(value)}, not a name`
    return `x-mcp-header of ${named(parameter)} in the tool ${named(tool)} is ${what}.`
  }),
})
