import { stringAt } from '@/lib/protocol/json'
import type { Seq } from '@/lib/recording/keys'
import { defineRule } from '@/lib/spec/rule'
import { elicitationsIn } from './elicitations'
import { remarksOn } from './remark-rule'

const id = 'elicitation-url-id'

export const elicitationUrlId = defineRule({
  id,
  why: 'The completion notification names a page by this id: without one, or with one that two pages share, nobody can tell which is done.',
  fix: 'Send a string as elicitationId that no other page of this server has, such as a UUID.',
  example: {
    right: '{"mode": "url", "elicitationId": "550e8400-e29b-41d4-a716-446655440000", …}',
    wrong: '{"mode": "url", "elicitationId": "login", …}, and later again for another url',
  },
  on: ['ask', 'error'],
  watch: () => {
    const pages = new Map<string, { readonly url: string | undefined; readonly seq: Seq }>()
    return (sighting) => {
      const found = elicitationsIn(sighting).filter(({ mode }) => mode === 'url')
      if (found.length === 0) return undefined
      return found.flatMap((elicitation) => {
        // What an error lists without an id, another requirement names.
        const missing = sighting.kind === 'ask' ? remarksOn(elicitation, id) : []
        const given = stringAt(elicitation.params, 'elicitationId')
        if (given === undefined) return missing
        const url = stringAt(elicitation.params, 'url')
        const before = pages.get(given)
        if (!before) pages.set(given, { url, seq: sighting.seq })
        // The same page may be asked for again: only another one needs an id of its own.
        if (!before || before.url === url) return missing
        const message = `The elicitationId ${given} was already that of another page.`
        return [{ message, path: `${elicitation.path}/elicitationId`, evidence: [before.seq], actual: given }]
      })
    }
  },
})
