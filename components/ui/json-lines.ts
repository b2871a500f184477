/** One visible line of a JSON tree. */
export type JsonLine = {
  /** JSON Pointer of the value (RFC 6901), with a suffix for a line that loads more. */
  readonly path: string
  readonly level: number
  /** Member name or index; absent at the root. */
  readonly name?: string | number
  readonly value: unknown
  /** Where it stands among its siblings, from 1, of how many. */
  readonly position: number
  readonly siblings: number
} & (
  | { readonly kind: 'leaf' }
  | { readonly kind: 'branch'; readonly open: boolean; readonly size: number }
  /** Stands for the children not shown yet. */
  | { readonly kind: 'more'; readonly parent: string; readonly hidden: number }
)

export type TreeState = {
  readonly open: ReadonlySet<string>
  /** Children shown per path, where it is not one page. */
  readonly shown: ReadonlyMap<string, number>
}

/** Children shown at once; each press on "more" adds as many. */
export const PAGE = 100

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

const namesOf = (value: object): readonly (string | number)[] | number =>
  Array.isArray(value) ? value.length : Object.keys(value)

const read = (value: object, name: string | number): unknown => {
  try {
    return (value as Record<string | number, unknown>)[name]
  } catch {
    return undefined
  }
}

const pointer = (path: string, name: string | number): string =>
  `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Children of a value, at most `limit`, and how many there are. */
const children = (value: object, limit: number): { names: readonly (string | number)[]; size: number } => {
  const names = namesOf(value)
  if (typeof names === 'number')
    return { names: Array.from({ length: Math.min(names, limit) }, (_, index) => index), size: names }
  return { names: names.slice(0, limit), size: names.length }
}

/** The lines to draw: only what is open is ever visited, so the size of the whole does not matter. */
export const jsonLines = (root: unknown, { open, shown }: TreeState): JsonLine[] => {
  const lines: JsonLine[] = []
  const visit = (value: unknown, at: Omit<JsonLine, 'kind' | 'value'>): void => {
    if (!isBranch(value)) {
      lines.push({ ...at, value, kind: 'leaf' })
      return
    }
    const isOpen = open.has(at.path)
    const { names, size } = children(value, isOpen ? (shown.get(at.path) ?? PAGE) : 0)
    lines.push({ ...at, value, kind: 'branch', open: isOpen && size > 0, size })
    if (!isOpen) return
    const level = at.level + 1
    names.forEach((name, index) => {
      visit(read(value, name), { path: pointer(at.path, name), level, name, position: index + 1, siblings: size })
    })
    const hidden = size - names.length
    if (hidden > 0) {
      const position = names.length + 1
      const path = `${at.path}\u0000more`
      lines.push({ path, level, value: undefined, position, siblings: size, kind: 'more', parent: at.path, hidden })
    }
  }
  visit(root, { path: '', level: 1, position: 1, siblings: 1 })
  return lines
}

/** Opens from the top, level by level, as long as the whole stays within `budget` lines. */
export const initiallyOpen = (root: unknown, budget = 60): ReadonlySet<string> => {
  const open = new Set<string>()
  let level: [string, object][] = isBranch(root) ? [['', root]] : []
  let lines = 1
  while (level.length > 0) {
    const next: [string, object][] = []
    for (const [path, value] of level) {
      const { names, size } = children(value, budget)
      if (path !== '' && lines + size > budget) continue
      open.add(path)
      lines += Math.min(size, PAGE)
      for (const name of names) {
        const child = read(value, name)
        if (isBranch(child)) next.push([pointer(path, name), child])
      }
    }
    level = next
  }
  return open
}
