import { defineRule } from '@/lib/spec/rule'
import type { Seq } from '@/lib/recording/keys'
import { credentialIn } from './credentials'
import { elicitationsIn } from './elicitations'

export const elicitationCredentialsNotReturned = defineRule({
  id: 'elicitation-credentials-not-returned',
  why: 'A page is opened so that a secret stays between the person, the third party and the server; the client must never hold it.',
  fix: 'Keep the third party’s tokens on the server, bound to the person, and return only what they were needed for.',
  example: {
    right: '{"structuredContent": {"connected": true}}',
    wrong: '{"structuredContent": {"access_token": "gho_16C7e42F…"}}',
  },
  // Only signs of it show: whose token it is, nobody can see.
  atMost: 'should',
  on: ['ask', 'error', 'result'],
  watch: () => {
    let opened: Seq | undefined
    return (sighting) => {
      if (sighting.kind !== 'result') {
        if (elicitationsIn(sighting).some(({ mode }) => mode === 'url')) opened ??= sighting.seq
        return undefined
      }
      if (opened === undefined || sighting.method !== 'tools/call') return undefined
      const found = credentialIn(sighting.result, '/result')
      if (!found) return []
      const message = `After a page was opened, the result holds what looks like a token: ${found.name}.`
      return [{ message, path: found.path, evidence: [opened] }]
    }
  },
})
