import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { barred } from '@/lib/spec/probing/judge'
import { initializeParams } from '@/lib/spec/probing/handshake'
import type { Reply } from '@/lib/spec/probing/reply'
import { judged } from '@/lib/spec/probing/verdict'
import { askUnknown } from './unknown-method'

const URI = 'parley://nothing'

const REMOVED: Readonly<Record<string, JsonObject>> = {
  ping: {},
  'logging/setLevel': { level: 'info' },
  'resources/subscribe': { uri: URI },
  'resources/unsubscribe': { uri: URI },
}

/** A modern server may tell a legacy client so, with these errors, before it looks at the method. */
const TELLS_OLD_CLIENTS = [-32020, -32022]

const tellsOldClients = ({ status, error }: Reply): boolean =>
  status === 400 && error !== undefined && TELLS_OLD_CLIENTS.includes(error.code)

export const versioningRemovedMethods404 = defineProbe({
  id: 'versioning-removed-methods-404',
  risk: 'safe',
  why: 'A server that still answers what 2026-07-28 dropped keeps clients from noticing that they speak the wrong era.',
  fix: 'Serve ping, logging/setLevel, initialize and resource subscriptions in legacy sessions only.',
  example: {
    right: 'ping → HTTP 404, error -32601',
    wrong: 'ping → HTTP 200, "result": {}',
  },
  sends: [`As modern requests: initialize, ${Object.keys(REMOVED).join(', ')}`],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    const removed = { initialize: initializeParams(context.facts, {}), ...REMOVED }
    for (const [method, params] of Object.entries(removed)) {
      const { reply, violations: wrong } = await askUnknown(context, method, params)
      const stopped = barred(reply)
      if (stopped) return stopped
      if (method !== 'initialize' || !tellsOldClients(reply)) violations.push(...wrong)
    }
    return judged(violations)
  },
})
