import { objectAt } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'

export const completionHasMoreConsistent = defineRule({
  id: 'completion-has-more-consistent',
  why: 'Clients tell the person whether to type on by these two: when they contradict the values, it is wrong.',
  fix: 'Set total to the number of all matches, and hasMore to true when not all of them are in values.',
  example: {
    right: '{"values": ["Rome", "Riga"], "total": 40, "hasMore": true}',
    wrong: '{"values": ["Rome", "Riga"], "total": 40, "hasMore": false}',
  },
  on: 'result',
  methods: ['completion/complete'],
  check: ({ result }) => {
    const { values, total, hasMore } = objectAt(result, 'completion') ?? {}
    if (!Array.isArray(values) || typeof total !== 'number') return undefined
    const { length } = values
    if (total < length)
      return [
        { message: `There are ${length} values of ${total} in all.`, path: '/result/completion/total', actual: total },
      ]
    if (total === length || hasMore !== false) return []
    const message = `hasMore is false, though ${length} of ${total} values are there.`
    return [{ message, path: '/result/completion/hasMore', actual: false, expected: true }]
  },
})
