const escaped = (name: string): string =>
  name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name

/** A pointer with one more step. */
export const pointerTo = (at: string, segment: string | number): string =>
  `${at}/${typeof segment === 'number' ? segment : escaped(segment)}`

/** A JSON pointer (RFC 6901) made of its segments. */
export const pointer = (...segments: readonly (string | number)[]): string => segments.reduce<string>(pointerTo, '')

/** The segments of a pointer (RFC 6901 §4), none for the whole value. */
export const segmentsOf = (path: string): readonly string[] =>
  path === ''
    ? []
    : path
        .slice(path.startsWith('/') ? 1 : 0)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

/** What a pointer leads to in a parsed JSON value; undefined where it leads nowhere. */
export const valueAt = (value: unknown, path: string): unknown =>
  segmentsOf(path).reduce<unknown>((at, segment) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined
    return (at as Readonly<Record<string, unknown>>)[segment]
  }, value)
