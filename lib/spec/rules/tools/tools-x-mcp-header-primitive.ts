import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeMarks } from './header-marks'

/** An absent or null argument is left out of the headers. */
const ALLOWED = new Set(['integer', 'string', 'boolean', 'null'])
/** Keywords that say elsewhere what a parameter is. */
const ELSEWHERE = ['$ref', '$dynamicRef', 'allOf', 'if']

const typesOf = (node: Readonly<Record<string, unknown>>): readonly string[] => {
  const { type } = node
  if (typeof type === 'string') return [type]
  if (Array.isArray(type)) return type.filter((one: unknown) => typeof one === 'string')
  const values = 'const' in node ? [node['const']] : node['enum']
  if (Array.isArray(values)) return values.map(typeOfValue)
  const branches = [node['anyOf'], node['oneOf']].filter(Array.isArray).flat()
  if (branches.length > 0)
    return branches.flatMap((one: unknown) => (isObject(one) && typeof one['type'] === 'string' ? [one['type']] : []))
  return ELSEWHERE.some((keyword) => Object.hasOwn(node, keyword)) ? [] : ['anything']
}

const typeOfValue = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

export const toolsXMcpHeaderPrimitive = defineRule({
  id: 'tools-x-mcp-header-primitive',
  why: 'Client and server must write the value in the same way, which only strings, integers and flags have.',
  fix: 'Mark string, integer and boolean parameters only; leave numbers, objects and arrays in the body.',
  example: {
    right: '"floor": {"type": "integer", "x-mcp-header": "Floor"}',
    wrong: '"price": {"type": "number", "x-mcp-header": "Price"}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeMarks(({ spot, tool, parameter }) => {
    const strange = typesOf(spot.node).find((type) => !ALLOWED.has(type))
    if (strange === undefined) return undefined
    return `${named(parameter)} of the tool ${named(tool)} goes into a header, but may be of the type ${strange}.`
  }),
})
