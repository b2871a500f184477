import { connect } from '@/lib/client/connect'
import type { ConnectOptions, Connection } from '@/lib/client/types'
import { answerFor } from '@/lib/explore/answers'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import { newHeader, Recording } from '@/lib/recording/recording'
import { SessionViews } from '@/lib/views/session-views'
import type { WireFetch } from '@/lib/wire/types'

type Peer = { readonly url: string; readonly fetch: WireFetch }
type MadeCall = readonly [method: string, params: JsonObject]

export type RecordedSession = { readonly recording: Recording; readonly views: SessionViews }

/** A connection to a real server, its recording, and the views of that as of now. */
export const connected = async ({ url, fetch }: Peer, options: Partial<ConnectOptions> = {}) => {
  const clock = (): number => performance.timeOrigin + performance.now()
  const recording = new Recording(newHeader(crypto.randomUUID(), Date.now(), url), clock)
  const views = new SessionViews()
  const connection = await connect(
    { url, version: 'auto', headers: [], advertised: ADVERTISE_ALL, roots: [], ...options },
    { recording, fetch, newId: () => crypto.randomUUID() },
  )
  const current = (): SessionViews => {
    views.advance(recording.events)
    return views
  }
  return { connection, recording, current }
}

/** Agrees to all that the server asks, with answers that fit; returns the way to stop. */
export const agree = (connection: Connection): (() => void) => {
  const look = (): void => {
    const roots = [{ uri: 'file:///home/ada', name: 'home' }]
    for (const ask of connection.pendingAsks()) {
      const answer = answerFor(ask, 'accept', { roots, revision: connection.revision })
      if (answer) connection.answer(ask.key, answer)
    }
  }
  const stop = connection.onAsksChanged(look)
  look()
  return stop
}

/** A session in which somebody looked at all lists, made these calls and agreed to all that was asked. */
export const recordedSession = async (
  peer: Peer,
  version: ConnectOptions['version'],
  calls: readonly (MadeCall | ((results: readonly JsonObject[]) => MadeCall))[],
  options: Partial<ConnectOptions> = {},
): Promise<RecordedSession> => {
  const { connection, recording, current } = await connected(peer, { version, ...options })
  const stop = agree(connection)
  await connection.refreshCatalog()
  const results: JsonObject[] = []
  for (const call of calls) {
    const [method, params] = typeof call === 'function' ? call(results) : call
    const tool = current()
      .catalog()
      .tools.find(({ key }) => key === params['name'])
    const message = await connection.call(method, params, { progress: true, inputSchema: tool?.raw['inputSchema'] })
      .done
    results.push(message.kind === 'result' && isObject(message.result) ? (message.result as JsonObject) : {})
  }
  stop()
  await connection.close()
  return { recording, views: current() }
}
