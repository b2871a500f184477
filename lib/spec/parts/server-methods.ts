import type { Revision } from '@/lib/protocol/revisions'

/** The revisions in which a server may send a method, both ends included. */
type Life = { readonly since: Revision; readonly until: Revision }

const from = (since: Revision, until: Revision = '2026-07-28'): Life => ({ since, until })

/** Requests that a server sends of its own; none since 2026-07-28. */
const REQUESTS = new Map<string, Life>([
  ['ping', from('2024-11-05', '2025-11-25')],
  ['sampling/createMessage', from('2024-11-05', '2025-11-25')],
  ['roots/list', from('2024-11-05', '2025-11-25')],
  ['elicitation/create', from('2025-06-18', '2025-11-25')],
  ['tasks/get', from('2025-11-25', '2025-11-25')],
  ['tasks/result', from('2025-11-25', '2025-11-25')],
  ['tasks/list', from('2025-11-25', '2025-11-25')],
  ['tasks/cancel', from('2025-11-25', '2025-11-25')],
])

const NOTIFICATIONS = new Map<string, Life>([
  ['notifications/cancelled', from('2024-11-05')],
  ['notifications/progress', from('2024-11-05')],
  ['notifications/message', from('2024-11-05')],
  ['notifications/resources/updated', from('2024-11-05')],
  ['notifications/resources/list_changed', from('2024-11-05')],
  ['notifications/tools/list_changed', from('2024-11-05')],
  ['notifications/prompts/list_changed', from('2024-11-05')],
  ['notifications/elicitation/complete', from('2025-11-25', '2025-11-25')],
  ['notifications/tasks/status', from('2025-11-25', '2025-11-25')],
  ['notifications/subscriptions/acknowledged', from('2026-07-28')],
  ['notifications/tasks', from('2026-07-28')],
])

/** When a server could send this method; undefined for one that no revision knows. */
export const lifeOf = (kind: 'request' | 'notification', method: string): Life | undefined =>
  (kind === 'request' ? REQUESTS : NOTIFICATIONS).get(method)
