import { listedItems } from '@/lib/spec/parts/listed-items'
import type { Verdict, Violation } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'

/** Judges the name of each listed tool, where it is a string; no verdict on an empty list. */
export const judgeNames =
  (judge: (name: string) => Omit<Violation, 'path' | 'actual'> | undefined) =>
  (sighting: Sighting<'result'>): Verdict => {
    const names = listedItems(sighting).flatMap(({ item: { name }, path }) =>
      typeof name === 'string' ? [{ name, path: `${path}/name` }] : [],
    )
    if (names.length === 0) return undefined
    return names.flatMap(({ name, path }) => {
      const fault = judge(name)
      return fault === undefined ? [] : [{ ...fault, path, actual: name }]
    })
  }
