import { headerValue } from '@/lib/protocol/headers'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

const VISIBLE = /^[\x21-\x7e]+$/

export const httpSessionIdVisibleAscii = defineRule({
  id: 'http-session-id-visible-ascii',
  why: 'The client has to send the id back in a header: spaces and letters beyond ASCII do not survive that.',
  fix: 'Make session ids of ASCII letters, digits and signs: a UUID, or random bytes in base64url.',
  example: { right: 'Mcp-Session-Id: 1868a90c-5f2b-4d0e-9a7c-0f6a4d1b7e33', wrong: 'Mcp-Session-Id: Sitzung für Ada' },
  on: 'head',
  appliesTo: overHttpSse,
  watch: () => {
    let last: string | undefined
    return ({ http }) => {
      const value = http.mcp ? headerValue(http.headers, 'mcp-session-id') : undefined
      // Servers repeat the header with each response.
      if (value === undefined || value === last) return undefined
      last = value
      if (VISIBLE.test(value)) return []
      const told = value === '' ? 'is empty' : 'has characters other than visible ASCII'
      return [{ message: `The session id ${told}.`, evidence: [http.sentSeq] }]
    }
  },
})
