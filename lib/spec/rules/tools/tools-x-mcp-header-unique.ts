import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeToolMarks, markPath } from './header-marks'

export const toolsXMcpHeaderUnique = defineRule({
  id: 'tools-x-mcp-header-unique',
  why: 'Header names know no case: two parameters under one name overwrite each other on the way.',
  fix: 'Give each parameter of a tool a header of its own, different in more than case.',
  example: {
    right: '"from": {…, "x-mcp-header": "From"}, "to": {…, "x-mcp-header": "To"}',
    wrong: '"from": {…, "x-mcp-header": "City"}, "to": {…, "x-mcp-header": "city"}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeToolMarks((marks) => {
    const seen = new Map<string, string>()
    return marks.flatMap((mark) => {
      const { value, tool, parameter } = mark
      if (typeof value !== 'string') return []
      const key = value.toLowerCase()
      const before = seen.get(key)
      seen.set(key, before ?? parameter)
      if (before === undefined) return []
      const message = `${named(before)} and ${named(parameter)} of the tool ${named(tool)} share the header ${named(value)}.`
      return [{ message, path: markPath(mark), actual: value }]
    })
  }),
})
