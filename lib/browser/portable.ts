import type { Finding } from '@/lib/spec/findings'

/** Levels of nesting that surely survive a structured clone, which recurses. */
const DEEPEST = 200
/** Values looked at before a value is called too large to send along. */
const MOST = 20_000

/** Whether a value is shallow and small enough to be cloned from thread to thread; looks at no more than it must. */
export const isPortable = (value: unknown): boolean => {
  let level: unknown[] = [value]
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return false
    const next: unknown[] = []
    for (const one of level) {
      if (++seen > MOST) return false
      if (typeof one === 'object' && one !== null) for (const child of Object.values(one)) next.push(child)
    }
    level = next
  }
  return true
}

/** The finding without values that could not leave their thread: a server may nest a hundred thousand levels. */
export const portable = (finding: Finding): Finding => {
  const { actual, expected, mend, ...rest } = finding
  return {
    ...rest,
    ...('actual' in finding && isPortable(actual) && { actual }),
    ...('expected' in finding && isPortable(expected) && { expected }),
    ...(mend !== undefined && isPortable(mend) && { mend }),
  }
}
