import { sameOnEveryConnection } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const promptsListNotPerConnection = defineProbe({
  id: 'prompts-list-not-per-connection',
  risk: 'safe',
  needs: 'prompts',
  why: 'Requests of one client come over several connections: a prompt that only one of them knows cannot be relied on.',
  fix: 'Let the list depend on who asks, never on the connection or on what was sent on it before.',
  example: {
    right: 'prompts/list → a, b\n(another connection) prompts/list → a, b',
    wrong: 'prompts/list → a\n(another connection) prompts/list → a, b',
  },
  sends: ['prompts/list, twice on one connection and once on another'],
  run: (context) => sameOnEveryConnection(context, 'prompts/list'),
})
