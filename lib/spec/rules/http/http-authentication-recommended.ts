import { hasCredentials } from '@/lib/spec/parts/credentials'
import { isLoopback } from '@/lib/spec/parts/loopback'
import { defineRule } from '@/lib/spec/rule'

export const httpAuthenticationRecommended = defineRule({
  id: 'http-authentication-recommended',
  why: 'Whoever finds the URL can list and call everything the server offers.',
  fix: 'Ask for authorization, unless everything here is meant for everybody.',
  example: {
    right: 'POST /mcp\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer resource_metadata="…"',
    wrong: 'POST /mcp\n\nHTTP/1.1 200 OK\n\n{"id": 1, "result": {"tools": […]}, …}',
  },
  on: 'result',
  methods: ['tools/list', 'tools/call'],
  appliesTo: ({ url }) => (isLoopback(url) ? 'The server runs on this computer.' : undefined),
  // Many servers are public on purpose.
  atMost: 'hint',
  once: true,
  check: ({ request, method, peer }) => {
    if (isLoopback(peer.url)) return undefined
    if (hasCredentials(request.http)) return []
    return [{ message: `${method} was answered without any credentials.`, evidence: [request.message.seq] }]
  },
})
