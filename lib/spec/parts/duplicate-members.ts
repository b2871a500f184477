/** A container that is open, and the name of the member that is being read. */
type Open = { readonly names: Set<string> | undefined; readonly isObject: boolean; name: string; atName: boolean }

const decoded = (quoted: string): string => {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

/** Index just after the string that begins at `start`. */
const endOfString = (text: string, start: number): number => {
  let i = start + 1
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
  return i + 1
}

const isWatched = (stack: readonly Open[], path: readonly string[]): boolean =>
  stack.length === path.length && stack.every(({ isObject, name }, index) => isObject && name === path[index])

/**
 * Member names that occur more than once in the object at `path` (names of nested objects): a parsed value keeps only
 * the last (RFC 8259 §4). Reads valid JSON text, once through and without recursion.
 */
export const duplicateMembers = (text: string, path: readonly string[]): ReadonlySet<string> => {
  const stack: Open[] = []
  const twice = new Set<string>()
  for (let i = 0; i < text.length;) {
    const char = text[i]
    const open = stack.at(-1)
    if (char === '"') {
      const end = endOfString(text, i)
      // Values, and names that nobody asks about, are only passed over.
      if (open?.isObject && open.atName && (open.names || stack.length <= path.length)) {
        open.name = decoded(text.slice(i, end))
        if (open.names?.has(open.name)) twice.add(open.name)
        open.names?.add(open.name)
      }
      i = end
      continue
    }
    if (char === '{' || char === '[') {
      const isObject = char === '{'
      const watched = isObject && isWatched(stack, path)
      stack.push({ names: watched ? new Set() : undefined, isObject, name: '', atName: isObject })
    } else if (char === '}' || char === ']') stack.pop()
    else if (open && char === ':') open.atName = false
    else if (open && char === ',') open.atName = open.isObject
    i++
  }
  return twice
}
