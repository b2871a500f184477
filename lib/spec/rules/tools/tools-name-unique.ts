import type { Seq } from '@/lib/recording/keys'
import { listedItems } from '@/lib/spec/parts/listed-items'
import { defineRule } from '@/lib/spec/rule'

export const toolsNameUnique = defineRule({
  id: 'tools-name-unique',
  why: 'A client calls a tool by its name: of two with the same name only one can ever be called.',
  fix: 'Give each tool a name of its own, across all pages of the list.',
  example: {
    right: '{"tools": [{"name": "book_trip", …}, {"name": "book_hotel", …}]}',
    wrong: '{"tools": [{"name": "book", …}, {"name": "book", …}]}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  watch: () => {
    let seen = new Map<unknown, Seq>()
    return ({ method, result, request, seq }) => {
      const cursor = (request.params as { cursor?: unknown } | undefined)?.cursor
      // A list asked for from its start is a new one.
      if (cursor === undefined) seen = new Map()
      return listedItems({ method, result }).flatMap(({ item, path }) => {
        const { name } = item
        const before = seen.get(name)
        seen.set(name, before ?? seq)
        if (before === undefined || typeof name !== 'string') return []
        return [
          { message: `There are two tools named ${name}.`, path: `${path}/name`, evidence: [before], actual: name },
        ]
      })
    }
  },
})
