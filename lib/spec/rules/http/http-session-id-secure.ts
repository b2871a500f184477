import { headerValue } from '@/lib/protocol/headers'
import { isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

/** Shorter ids hold fewer than 96 bits, even in base64url. */
const SHORTEST = 16

const weakness = (id: string, used: ReadonlySet<string>): string | undefined => {
  if (used.has(id)) return 'was given out before'
  if (/^\d+$/.test(id)) return 'is a plain number, as counters and clocks make them'
  return id.length < SHORTEST ? `has only ${id.length} characters` : undefined
}

export const httpSessionIdSecure = defineRule({
  id: 'http-session-id-secure',
  why: 'Who guesses a session id can speak in that session.',
  fix: 'Make session ids of at least 128 random bits: crypto.randomUUID(), or a signed token.',
  example: { right: 'Mcp-Session-Id: 1868a90c-5f2b-4d0e-9a7c-0f6a4d1b7e33', wrong: 'Mcp-Session-Id: 42' },
  on: 'head',
  appliesTo: overHttpSse,
  // What is random cannot be seen in a few values, only what is plainly not.
  atMost: 'hint',
  watch: () => {
    const used = new Set<string>()
    return ({ http }) => {
      if (!http.mcp || !isSuccess(http) || !http.carried.some(({ method }) => method === 'initialize')) return undefined
      const id = headerValue(http.headers, 'mcp-session-id')
      if (id === undefined) return undefined
      const weak = weakness(id, used)
      used.add(id)
      return weak === undefined ? [] : [{ message: `The session id ${weak}.`, evidence: [http.sentSeq] }]
    }
  },
})
