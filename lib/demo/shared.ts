const HOLDER = Symbol.for('parley.demo')

/**
 * A value that outlives its module: route bundles and hot reloads each load their own copy of the code, but sessions,
 * bookings and keys must be one and the same for all of them.
 */
export const shared = <T>(name: string, make: () => T): T => {
  const holder = globalThis as Record<symbol, Map<string, unknown> | undefined>
  const values = (holder[HOLDER] ??= new Map<string, unknown>())
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as T
}
