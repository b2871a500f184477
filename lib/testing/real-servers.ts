import { handleApproval } from '@/lib/demo/concierge/approve-page'
import { LATEST_MODERN, REVISIONS, type Revision } from '@/lib/protocol/revisions'
import type { WireFetch } from '@/lib/wire/types'
import { DEMO_SERVERS } from './demo-servers'
import { handlerFetch } from './handler-fetch'
import { plainFetch } from './plain-fetch'
import { startEverything } from './servers/everything'
import type { Started } from './servers/listen'
import { startV1Server, startV1SseServer } from './servers/v1-server'
import { startV2Server } from './servers/v2-server'

export type RunningServer = {
  readonly url: string
  readonly fetch: WireFetch
  readonly stop: () => Promise<void>
  /** Tools that take their time on purpose. */
  readonly leave: readonly string[]
  /** Agrees on a page that the server sends the person to. */
  readonly visit?: (url: string) => Promise<unknown>
}

export type ServerName =
  'the Concierge' | 'the first SDK' | 'the first SDK over HTTP+SSE' | 'the current SDK' | 'server-everything'

type RealServer = {
  readonly name: ServerName
  readonly revisions: readonly Revision[]
  readonly start: () => Promise<RunningServer>
}

const LEGACY = REVISIONS.filter((revision) => revision !== LATEST_MODERN)

const overSockets = (start: () => Promise<Started>, leave: readonly string[]) => async (): Promise<RunningServer> => ({
  ...(await start()),
  fetch: plainFetch,
  leave,
})

const startConcierge = (): Promise<RunningServer> =>
  Promise.resolve({
    url: 'http://demo.test/api/demo/concierge/mcp',
    fetch: handlerFetch(DEMO_SERVERS.concierge),
    stop: () => Promise.resolve(),
    leave: [],
    visit: (url) =>
      handleApproval(new Request(url, { method: 'POST', body: new URLSearchParams({ decision: 'approved' }) })),
  })

/** Servers that people use, and their own demo; each in every revision it speaks. */
export const REAL_SERVERS: readonly RealServer[] = [
  { name: 'the Concierge', revisions: REVISIONS, start: startConcierge },
  { name: 'the first SDK', revisions: LEGACY, start: overSockets(() => startV1Server(), ['slow']) },
  {
    name: 'the first SDK over HTTP+SSE',
    revisions: ['2024-11-05'],
    start: overSockets(() => startV1SseServer(), ['slow']),
  },
  { name: 'the current SDK', revisions: [LATEST_MODERN], start: overSockets(() => startV2Server(), ['slow']) },
  {
    name: 'server-everything',
    revisions: LEGACY,
    start: overSockets(() => startEverything(), ['trigger-long-running-operation']),
  },
]
