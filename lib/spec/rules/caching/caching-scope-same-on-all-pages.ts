import type { Seq } from '@/lib/recording/keys'
import { stringAt } from '@/lib/protocol/json'
import { LISTS } from '@/lib/spec/parts/listed-items'
import { named } from '@/lib/spec/parts/named'
import { pagesOf } from '@/lib/spec/parts/pages'
import { defineRule } from '@/lib/spec/rule'

export const cachingScopeSameOnAllPages = defineRule({
  id: 'caching-scope-same-on-all-pages',
  why: 'A list is kept as a whole: with one page public and one private, a gateway shares too much or nothing.',
  fix: 'Decide on the scope for the list, and send it with every page.',
  example: {
    right: 'page 1 "cacheScope": "private", page 2 "cacheScope": "private"',
    wrong: 'page 1 "cacheScope": "public", page 2 "cacheScope": "private"',
  },
  on: 'result',
  methods: Object.keys(LISTS),
  watch: () => {
    const pages = pagesOf(() => ({ scope: undefined as string | undefined, seq: undefined as Seq | undefined }))
    return (sighting) => {
      const scope = stringAt(sighting.result, 'cacheScope')
      const { memory } = pages(sighting)
      if (memory === undefined || scope === undefined) return undefined
      const { scope: first, seq: before } = memory
      memory.scope ??= scope
      memory.seq ??= sighting.seq
      // One page alone says nothing about the others.
      if (first === undefined || before === undefined) return undefined
      if (first === scope) return []
      const message = `This page is ${named(scope)}, the first of the list was ${named(first)}.`
      return [{ message, path: '/result/cacheScope', evidence: [before], actual: scope, mend: { value: first } }]
    }
  },
})
