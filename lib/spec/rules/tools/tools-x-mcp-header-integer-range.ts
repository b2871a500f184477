import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeToolMarks, markPath, type HeaderMark } from './header-marks'

const isInteger = ({ spot }: HeaderMark): boolean => {
  const { type } = spot.node
  return type === 'integer' || (Array.isArray(type) && type.includes('integer'))
}

const LIMITS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'const', 'default'] as const

/** The first number that the schema names and JavaScript cannot hold exactly. */
const unsafe = ({ spot: { node } }: HeaderMark): readonly [string, number] | undefined => {
  const choices: unknown = node['enum']
  const numbers = [
    ...LIMITS.map((keyword) => [keyword, node[keyword]] as const),
    ...(Array.isArray(choices) ? choices.map((value: unknown) => ['enum', value] as const) : []),
  ]
  for (const [keyword, value] of numbers)
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return [keyword, value]
  return undefined
}

export const toolsXMcpHeaderIntegerRange = defineRule({
  id: 'tools-x-mcp-header-integer-range',
  why: 'Beyond ±(2^53 − 1) many clients round: header and body then differ, and the call is refused.',
  fix: 'Keep minimum, maximum, enum, const and default within ±9007199254740991, or make the parameter a string.',
  example: {
    right: '{"type": "integer", "maximum": 9007199254740991, "x-mcp-header": "Seat"}',
    wrong: '{"type": "integer", "maximum": 18446744073709551615, "x-mcp-header": "Seat"}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeToolMarks(
    (marks) =>
      marks.flatMap((mark) => {
        const [keyword, value] = unsafe(mark) ?? []
        if (keyword === undefined) return []
        const message = `${keyword} of ${named(mark.parameter)} in the tool ${named(mark.tool)} is ${String(value)}.`
        return [{ message, path: markPath(mark), actual: value, expected: Number.MAX_SAFE_INTEGER }]
      }),
    isInteger,
  ),
})
