import { objectAt } from '@/lib/protocol/json'
import { readMetaKey } from '@/lib/protocol/meta-key'
import { pointer } from '@/lib/protocol/pointer'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const extensionsIdentifierFormat = defineRule({
  id: 'extensions-identifier-format',
  why: 'Two vendors may call an extension by the same word; the prefix tells whose it is.',
  fix: 'Name the extension prefix/name, with a domain of your own in reverse before the slash.',
  example: {
    right: '"extensions": {"com.example/itineraries": {}}',
    wrong: '"extensions": {"itineraries": {}}',
  },
  on: 'result',
  methods: ['server/discover'],
  check: ({ result }) => {
    const ids = Object.keys(objectAt(objectAt(result, 'capabilities'), 'extensions') ?? {})
    if (ids.length === 0) return undefined
    return ids.flatMap((id) => {
      const key = readMetaKey(id)
      if (key?.prefix !== undefined) return []
      const flaw = key === undefined ? 'is not written as prefix/name' : 'has no prefix'
      const path = pointer('result', 'capabilities', 'extensions', id)
      return [{ message: `The extension ${named(id)} ${flaw}.`, path, actual: id }]
    })
  },
})
