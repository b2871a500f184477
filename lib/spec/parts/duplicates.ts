import type { Seq } from '@/lib/recording/keys'
import type { Verdict } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { listedItems } from './listed-items'
import { named } from './named'
import { pagesOf } from './pages'

/** Watches listings for two entries with the same `member`, on one page or on several of the same listing. */
export const duplicates = (member: 'name' | 'uri', things: string) => () => {
  const pages = pagesOf(() => new Map<string, Seq>())
  return (sighting: Sighting<'result'>): Verdict => {
    if (sighting.surplus !== undefined) return undefined
    const seen = pages(sighting).memory ?? new Map<string, Seq>()
    return listedItems(sighting).flatMap(({ item, path }) => {
      const value = item[member]
      if (typeof value !== 'string') return []
      const before = seen.get(value)
      seen.set(value, before ?? sighting.seq)
      if (before === undefined) return []
      const message = `There are two ${things} with the ${member === 'uri' ? 'URI' : 'name'} ${named(value)}.`
      return [{ message, path: `${path}/${member}`, evidence: [before], actual: value }]
    })
  }
}
