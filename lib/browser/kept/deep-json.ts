type Open = { readonly keys: readonly string[] | undefined; readonly of: object; readonly size: number; at: number }

const opened = (of: object): Open => {
  const keys = Array.isArray(of) ? undefined : Object.keys(of).filter((key) => (of as Values)[key] !== undefined)
  return { keys, of, size: keys?.length ?? (of as unknown[]).length, at: 0 }
}

type Values = Record<string | number, unknown>

/** `JSON.stringify` of what came from `JSON.parse`, without the stack: 100,000 levels are no more than one. */
const deepJson = (value: object): string => {
  const text: string[] = []
  const stack: Open[] = []
  const begin = (next: unknown): void => {
    if (typeof next !== 'object' || next === null) {
      text.push(JSON.stringify(next ?? null))
      return
    }
    text.push(Array.isArray(next) ? '[' : '{')
    stack.push(opened(next))
  }
  begin(value)
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (top.at === top.size) {
      text.push(top.keys ? '}' : ']')
      stack.pop()
      continue
    }
    if (top.at > 0) text.push(',')
    const key = top.keys?.[top.at]
    if (key !== undefined) text.push(JSON.stringify(key), ':')
    begin((top.of as Values)[key ?? top.at])
    top.at++
  }
  return text.join('')
}

/** An event as a line of JSON, however deep what it holds. */
export const lineOf = (event: object): string => {
  try {
    return JSON.stringify(event)
  } catch (error) {
    if (error instanceof RangeError) return deepJson(event)
    throw error
  }
}
