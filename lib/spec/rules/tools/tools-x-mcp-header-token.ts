import { isHeaderMark } from '@/lib/protocol/header-marks'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeMarks } from './header-marks'

export const toolsXMcpHeaderToken = defineRule({
  id: 'tools-x-mcp-header-token',
  why: 'HTTP has no header of such a name: the client cannot send it, and leaves the tool out.',
  fix: 'Use letters, digits and hyphens only; no spaces, no colons, nothing beyond ASCII.',
  example: { right: '"x-mcp-header": "Trip-Region"', wrong: '"x-mcp-header": "Trip Region:"' },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeMarks(({ value, tool }) => {
    // That there is a name at all is another requirement.
    if (typeof value !== 'string' || value === '' || isHeaderMark(value)) return undefined
    return `${named(value)}, an x-mcp-header of the tool ${named(tool)}, cannot be part of a header’s name.`
  }),
})
