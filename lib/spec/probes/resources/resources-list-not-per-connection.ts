import { sameOnEveryConnection } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const resourcesListNotPerConnection = defineProbe({
  id: 'resources-list-not-per-connection',
  risk: 'safe',
  needs: 'resources',
  why: 'Requests of one client come over several connections: a resource that only one of them knows cannot be relied on.',
  fix: 'Let the list depend on who asks, never on the connection or on what was sent on it before.',
  example: {
    right: 'resources/list → a, b\n(another connection) resources/list → a, b',
    wrong: 'resources/list → a\n(another connection) resources/list → a, b',
  },
  sends: ['resources/list, twice on one connection and once on another'],
  run: (context) => sameOnEveryConnection(context, 'resources/list'),
})
