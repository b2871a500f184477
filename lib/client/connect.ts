import { clientCapabilities } from '@/lib/protocol/capabilities'
import { withReplaced, type HeaderList } from '@/lib/protocol/headers'
import { ProblemError } from '@/lib/protocol/problem'
import type { ConnectionId, EventBody, HttpId, Lane } from '@/lib/recording/events'
import { tapFetch, type TappedFetch } from '@/lib/wire/tap'
import { AskQueue } from './asks'
import { connectionStarted } from './connection-started'
import { LastAnswer } from './diagnose'
import { Inbound } from './inbound'
import { answerRequests } from './inbound-requests'
import { LiveConnection } from './live-connection'
import { negotiate, type Negotiated } from './negotiate'
import { onNotification } from './notifications'
import { clientProblem, wireProblem } from './problems'
import { randomId } from './random-id'
import { pacedStreams } from './paced-streams'
import { RawLane } from './raw-lane'
import { ReceiverTasks } from './receiver-tasks'
import { SessionWatch } from './session-watch'
import { SideStreams } from './side-streams'
import { targetOf } from './target'
import type { ClientDeps, ConnectOptions, Connection } from './types'

/** Milliseconds a server has for each request of the handshake, unless it is told otherwise. */
const HANDSHAKE_TIMEOUT = 30_000

/**
 * Connects: negotiates era, revision and transport, and records everything from the first byte on.
 * @throws ProblemError after recording `connection-failed`; the recording keeps all that arrived.
 */
export const connect = async (options: ConnectOptions, deps: ClientDeps): Promise<Connection> => {
  const id = deps.newId() as ConnectionId
  const closing = new AbortController()
  const last = new LastAnswer()
  const record = (event: EventBody) => deps.recording.append(id, event)
  const url = checkUrl(options.url)
  const { online = () => Promise.resolve() } = deps
  record(connectionStarted(options))
  if (!url) throw failed(record, clientProblem('NOT_A_URL', `“${options.url}” is no http(s) URL.`))

  let https = 0
  /** What becomes known along the way. */
  const known: { negotiated?: Negotiated; endpoint?: string; standing?: HttpId; over?: true; live?: LiveConnection } =
    {}
  const asks = new AskQueue((askKey, settled) => record({ type: 'answer-given', askKey, ...settled }))
  const note = (error: unknown): void => {
    record({ type: 'client-noted', problem: wireProblem(error) })
    known.live?.noticeLoss(error)
  }
  const session = new SessionWatch(() => known.live?.sessionLost())
  const emit = (event: EventBody): void => {
    last.observe(event)
    side.observe(event)
    const recorded = record(event)
    if (recorded.type === 'frame-received') inbound.frame(recorded)
    session.observe(event)
    // On HTTP+SSE every response comes on this one stream: its end is the connection's.
    if (event.type !== 'http-ended' || event.httpId !== known.standing) return
    known.over = true
    known.live?.lost()
  }
  const bare = (lane: Lane, tell: (event: EventBody) => void = emit): TappedFetch =>
    tapFetch({
      fetch: options.anyCertificate ? (request) => deps.fetch({ ...request, anyCertificate: true }) : deps.fetch,
      lane,
      newHttpId: () => `${id}-h${++https}` as HttpId,
      emit: tell,
      describe: wireProblem,
    })
  // What a bridge tells beside the messages is recorded, and answers nothing.
  const side = new SideStreams({ url, fetch: bare('raw', record), closing: closing.signal })
  const tapped = (lane: Lane): TappedFetch => withHeaders(bare(lane), options.headers)
  const inbound: Inbound = new Inbound({
    onRequest: (_, received) => {
      answerRequests({ lane, asks, tasks, onError: note })(received)
    },
    onNotification: (message) => {
      onNotification(message, { asks, tasks, relist: (method) => known.live?.changed(method) })
    },
    onEndpoint: (uri, httpId) => {
      const endpoint = URL.canParse(uri, url) ? new URL(uri, url) : undefined
      // Another origin would be sent this one's headers.
      if (endpoint?.origin !== url.origin) return
      known.endpoint = endpoint.href
      known.standing = httpId
    },
  })
  const lane = new RawLane({
    fetch: tapped('raw'),
    bare: bare('raw'),
    set: options.headers,
    inbound,
    target: () => targetOf(url.href, known.endpoint, known.negotiated),
  })
  const tasks = new ReceiverTasks({
    asks,
    send: (message) => lane.send(message).catch(note),
    capabilities: () => known.negotiated && clientCapabilities(options.advertised, known.negotiated.revision),
    closing: closing.signal,
    newTaskId: randomId,
    now: Date.now,
  })
  const handshake = new AbortController()
  const giveUp = (): void => {
    handshake.abort()
  }
  deps.signal?.addEventListener('abort', giveUp, { once: true })
  if (deps.signal?.aborted) giveUp()
  try {
    known.negotiated = await negotiate(
      { ...options, url: url.href },
      {
        fetch: pacedStreams(tapped('sdk'), online),
        onError: () => undefined,
        onClose: () => known.live?.lost(),
        signal: handshake.signal,
        timeout: options.timeouts?.headers ?? HANDSHAKE_TIMEOUT,
      },
    )
  } catch (error) {
    const problem = last.diagnose(error, handshake.signal.aborted)
    await side.lastWords()
    throw failed(record, problem, error)
  } finally {
    deps.signal?.removeEventListener('abort', giveUp)
  }
  const { negotiated } = known
  const live = new LiveConnection({ id, options, negotiated, lane, asks, emit: record, closing, online })
  known.live = live
  live.established()
  if (known.over) live.lost()
  return live
}

const checkUrl = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined
}

const failed = (
  record: (event: EventBody) => unknown,
  problem: ProblemError['problem'],
  cause?: unknown,
): ProblemError => {
  record({ type: 'connection-failed', problem })
  return new ProblemError(problem, { cause })
}

/** The user's headers go on every request; one of the same name replaces Parley's own. */
const withHeaders =
  (fetch: TappedFetch, extra: HeaderList): TappedFetch =>
  (request, sending) =>
    fetch({ ...request, headers: withReplaced(request.headers, extra) }, sending)
