import { headerValue } from '@/lib/protocol/headers'
import { isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'

/** The session that the newest handshake began: `id` is undefined where it began none. */
type Session = { readonly id: string | undefined; readonly http: Http }

export const httpSessionIdFromInitialize = defineRule({
  id: 'http-session-id-from-initialize',
  why: 'A client takes the session id from the answer to initialize: one that comes or changes later is lost on it.',
  fix: 'Send Mcp-Session-Id with the answer to initialize, and never another one in the same session.',
  example: {
    right: 'POST initialize\n\nHTTP/1.1 200 OK\nMcp-Session-Id: a1b2…',
    wrong: 'POST initialize\n\nHTTP/1.1 200 OK\n\nPOST tools/list\n\nHTTP/1.1 200 OK\nMcp-Session-Id: a1b2…',
  },
  on: 'head',
  appliesTo: overHttpSse,
  watch: () => {
    let session: Session | undefined
    return ({ http, peer }) => {
      if (!http.mcp || !isSuccess(http) || peer.transport === 'http+sse') return undefined
      const id = headerValue(http.headers, 'mcp-session-id')
      if (http.carried.some(({ method }) => method === 'initialize')) {
        session = { id, http }
        return id === undefined ? undefined : []
      }
      if (!session || id === undefined) return undefined
      if (id === session.id) return []
      const told = session.id === undefined ? 'appears only after the handshake' : 'changed within the session'
      const evidence = [session.http.headSeq ?? session.http.sentSeq, http.sentSeq]
      session = { id, http }
      return [{ message: `Mcp-Session-Id ${told}.`, evidence }]
    }
  },
})
