import type { Seq } from '@/lib/recording/keys'
import { subjectOf } from '@/lib/protocol/methods'
import { bearerOf, challengesOf } from '@/lib/spec/parts/challenges'
import { nameOf } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'
import { scopesOf } from './unauthorized'

/** What was to be done, and with what: challenges to the same may be held against each other. */
const operationOf = ({ carried, status }: Http): string | undefined => {
  const [request, ...more] = carried
  if (!request || more.length > 0 || request.method === undefined) return undefined
  return `${status ?? 0} ${request.method} ${subjectOf(request.method, request.params) ?? ''}`
}

export const authScopeStrategyConsistent = defineRule({
  id: 'auth-scope-strategy-consistent',
  why: 'A client that gets other scopes each time asks the person again and again.',
  fix: 'Name the same scopes each time the same operation is refused.',
  example: {
    right: 'tools/list → scope="trips:read"\ntools/list → scope="trips:read"',
    wrong: 'tools/list → scope="trips:read"\ntools/list → scope="trips"',
  },
  on: 'head',
  // What a token held already may well make a difference.
  atMost: 'hint',
  watch: () => {
    const before = new Map<string, { readonly scopes: string; readonly seq: Seq }>()
    return ({ http, seq }) => {
      if (!http.mcp || (http.status !== 401 && http.status !== 403)) return undefined
      const scopes = scopesOf(bearerOf(challengesOf(http.headers)))?.join(' ')
      const operation = operationOf(http)
      const [request] = http.carried
      if (scopes === undefined || operation === undefined || !request) return undefined
      const first = before.get(operation)
      if (!first) {
        before.set(operation, { scopes, seq })
        return undefined
      }
      if (first.scopes === scopes) return []
      const message = `${nameOf(request)} needs ${named(scopes)} now, and ${named(first.scopes)} before.`
      return [{ message, evidence: [first.seq, http.sentSeq], actual: scopes, expected: first.scopes }]
    }
  },
})
