import { segmentsOf } from '@/lib/protocol/pointer'

type Node = { ends: boolean; readonly inner: Map<string, Node> }

/** Where in a value the chosen pointers lead from here; `*` stands for any segment. */
export type Ignored = readonly Node[]

const add = (root: Node, pattern: string): void => {
  let at = root
  for (const segment of segmentsOf(pattern)) {
    const next = at.inner.get(segment) ?? { ends: false, inner: new Map<string, Node>() }
    at.inner.set(segment, next)
    at = next
  }
  at.ends = true
}

/** JSON pointers with `*` for any segment, made ready to walk along a value. */
export const ignoring = (patterns: readonly string[]): Ignored => {
  const root: Node = { ends: false, inner: new Map() }
  for (const pattern of patterns) add(root, pattern)
  return patterns.length === 0 ? [] : [root]
}

/** What is ignored below a member or entry. */
export const within = (ignored: Ignored, segment: string | number): Ignored =>
  ignored.length === 0
    ? ignored
    : ignored.flatMap(({ inner }) => [inner.get(String(segment)) ?? [], inner.get('*') ?? []].flat())

/** Whether this very place is ignored, with all below it. */
export const isIgnored = (ignored: Ignored): boolean => ignored.some(({ ends }) => ends)
