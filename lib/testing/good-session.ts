import { decide } from '@/lib/demo/concierge/approvals'
import { tour } from '@/lib/explore/tour'
import type { Connection } from '@/lib/client/types'
import { stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { RecordingEvent } from '@/lib/recording/events'
import { SessionViews } from '@/lib/views/session-views'
import { connectTo } from './connected'
import { DEMO_SERVERS } from './demo-servers'
import { handlerFetch } from './handler-fetch'

/** Those that show most with least: asks of every kind, all content, structured results, headers, an error. */
const TOOLS = ['book_trip', 'weather', 'postcard', 'review_diff', 'where_are_you', 'find_hotel', 'fail']
const ROOTS = [{ uri: 'file:///home/ada', name: 'Home' }]
const PATIENCE = 20_000

type Step = readonly [method: string, params: JsonObject]

const steps = (legacy: boolean): readonly Step[] => [
  ['tools/call', { name: 'slow_count', arguments: { to: 3, everyMs: 1 } }],
  ['resources/read', { uri: 'trip://nowhere' }],
  ['resources/read', { uri: 'trip://kyoto-autumn' }],
  ...(legacy
    ? ([
        ['logging/setLevel', { level: 'debug' }],
        ['resources/subscribe', { uri: 'trip://current' }],
        ['resources/unsubscribe', { uri: 'trip://current' }],
      ] as const)
    : []),
]

/** Says yes on every page that the Concierge sends people to. */
const approveAll = (connection: Connection): (() => void) =>
  connection.onAsksChanged(() => {
    for (const { params } of connection.pendingAsks()) {
      const url = stringAt(params, 'url')
      const id = url === undefined ? null : new URL(url).searchParams.get('id')
      if (id !== null) decide(id, 'approved')
    }
  })

/** What Parley records of a session with the Concierge in which everything goes well, in the same process. */
export const goodSession = async (revision: Revision): Promise<readonly RecordingEvent[]> => {
  const fetch = handlerFetch(DEMO_SERVERS.concierge)
  const { connection, recording } = await connectTo(fetch, {
    url: 'http://localhost/mcp',
    version: revision,
    roots: ROOTS,
    logLevel: 'debug',
  })
  const views = new SessionViews()
  const catalog = () => {
    views.advance(recording.events)
    return views.catalog()
  }
  const stop = approveAll(connection)
  await tour(connection, { catalog, tools: TOOLS, roots: ROOTS, patience: PATIENCE })
  for (const [method, params] of steps(connection.era === 'legacy'))
    await connection.call(method, params, { progress: true }).done
  // Without progress asked for, the burst tells of itself in log messages.
  await connection.call('tools/call', { name: 'burst', arguments: { count: 2 } }).done
  stop()
  await connection.close()
  return recording.events
}
