import { isObject } from '@/lib/protocol/json'

const WIDTH = 120

const flat = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value ?? null)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  if (members.length === 0) return '{}'
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${flat(member)}`).join(', ')} }`
}

const spread = (value: unknown, indent: string, room: number): string => {
  const line = flat(value)
  const isList = Array.isArray(value)
  if (line.length <= room || (!isList && !isObject(value)) || line === '{}' || line === '[]') return line
  const deeper = `${indent}  `
  const members: readonly (readonly [string, unknown])[] = isList
    ? value.map((entry: unknown) => ['', entry] as const)
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [`${JSON.stringify(key)}: `, member] as const)
  const lines = members.map(([label, member]) => {
    // A comma may follow.
    const left = WIDTH - deeper.length - label.length - 1
    return `${deeper}${label}${spread(member, deeper, left)}`
  })
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** JSON for people: what fits on a line is on one line, the rest is spread over several. */
export const prettyJson = (value: unknown, indent = ''): string => spread(value, indent, WIDTH - indent.length)
