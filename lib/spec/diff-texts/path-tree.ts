import { segmentsOf } from '@/lib/protocol/pointer'

/** Chosen paths as a tree, so that a walk over a value meets them without building a pointer for each place. */
export type PathTree = {
  /** Paths that end here. */
  readonly ends: string[]
  readonly inner: Map<string, PathTree>
}

const empty = (): PathTree => ({ ends: [], inner: new Map() })

export const pathTree = (paths: Iterable<string>): PathTree => {
  const root = empty()
  for (const path of new Set(paths)) {
    let at = root
    for (const segment of segmentsOf(path)) {
      const next = at.inner.get(segment) ?? empty()
      at.inner.set(segment, next)
      at = next
    }
    at.ends.push(path)
  }
  return root
}

/** All paths at and below a place. */
export const pathsBelow = ({ ends, inner }: PathTree): readonly string[] => [
  ...ends,
  ...[...inner.values()].flatMap(pathsBelow),
]
