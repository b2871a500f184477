import { sameOnEveryConnection } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const toolsListNotPerConnection = defineProbe({
  id: 'tools-list-not-per-connection',
  risk: 'safe',
  needs: 'tools',
  why: 'Requests of one client come over several connections: a tool that only one of them knows cannot be relied on.',
  fix: 'Let the list depend on who asks, never on the connection or on what was sent on it before.',
  example: {
    right: 'tools/list → a, b\n(another connection) tools/list → a, b',
    wrong: 'tools/list → a\n(another connection) tools/list → a, b',
  },
  sends: ['tools/list, twice on one connection and once on another'],
  run: (context) => sameOnEveryConnection(context, 'tools/list'),
})
