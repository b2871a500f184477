import type { Revision } from '@/lib/protocol/revisions'
import { goodServer, type ReferenceServer } from './server'

/** A server whose streams have no event ids. */
export const withoutIds = (revision: Revision): ReferenceServer =>
  goodServer(revision).breaking(async ({ verb }, next) => {
    const response = await next()
    if (verb !== 'POST' || response.headers.get('content-type') !== 'text/event-stream') return response
    const text = await response.text()
    return new Response(text.replace(/^id: .*\n/gm, ''), { headers: response.headers })
  })
