import { connect } from '@/lib/client/connect'
import type { ConnectOptions, Connection, PendingAsk } from '@/lib/client/types'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import type { EventOf, EventType } from '@/lib/recording/events'
import { newHeader, Recording } from '@/lib/recording/recording'
import type { WireFetch } from '@/lib/wire/types'

export const PEER_URL = 'http://peer.test/mcp'

export type Connected = {
  readonly connection: Connection
  readonly recording: Recording
  /** The recorded events of one type, in order. */
  readonly events: <T extends EventType>(type: T) => EventOf<T>[]
  /** Resolves with the newest open ask once `count` are open. */
  readonly asked: (count?: number) => Promise<PendingAsk>
}

export const eventsOf =
  (recording: Recording) =>
  <T extends EventType>(type: T): EventOf<T>[] =>
    recording.events.filter((event): event is EventOf<T> => event.type === type)

export const newRecording = (): Recording => {
  let now = 0
  return new Recording(newHeader('test', 0, 'test'), () => ++now)
}

/** Connects to a peer with everything advertised and nothing injected but the wire. */
export const connectTo = async (
  fetch: WireFetch,
  options: Partial<ConnectOptions> = {},
  recording = newRecording(),
): Promise<Connected> => {
  const connection = await connect(
    { url: PEER_URL, version: 'auto', headers: [], advertised: ADVERTISE_ALL, roots: [], ...options },
    { recording, fetch, newId: () => `c${recording.events.length}` },
  )
  const asked = (count = 1): Promise<PendingAsk> =>
    new Promise((resolve) => {
      const look = (): void => {
        const pending = connection.pendingAsks()
        const newest = pending.at(-1)
        if (pending.length < count || !newest) return
        stop()
        resolve(newest)
      }
      const stop = connection.onAsksChanged(look)
      look()
    })
  return { connection, recording, events: eventsOf(recording), asked }
}
