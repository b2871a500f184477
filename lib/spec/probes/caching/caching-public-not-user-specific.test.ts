import { testProbe } from '@/lib/testing/probe-tester'
import { breaking, changing } from '@/lib/testing/reference/breaks'
import type { Break } from '@/lib/testing/reference/server'
import type { JsonObject } from '@/lib/protocol/json'

const HEADERS = [['Authorization', 'Bearer one']] as const
const knowing = (change: Break) => (revision: Parameters<ReturnType<typeof breaking>>[0]) => ({
  ...breaking(change)(revision),
  headers: HEADERS,
})

/** Lists more for whoever has a token. */
const personal =
  (cacheScope: string): Break =>
  ({ message, headers }, next) =>
    message['method'] === 'tools/list'
      ? changing(next, (result) => ({
          ...result,
          cacheScope,
          tools: headers.has('authorization') ? (result['tools'] as JsonObject[]) : [],
        }))
      : undefined

testProbe('caching-public-not-user-specific', {
  passes: [
    { name: 'the same for everybody', server: knowing(() => undefined) },
    { name: 'private where it differs', server: knowing(personal('private')) },
  ],
  fails: [
    { name: 'public where it differs', server: knowing(personal('public')), says: 'tools/list has another result' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'nobody says who they are' },
    {
      name: 'nothing without a token',
      server: knowing(({ headers }) =>
        headers.has('authorization') ? undefined : new Response(null, { status: 401 }),
      ),
    },
  ],
})
