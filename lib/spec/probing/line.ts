import type { HeaderList } from '@/lib/protocol/headers'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Problem } from '@/lib/protocol/problem'
import type { ConnectionId, EventBody, HttpId } from '@/lib/recording/events'
import type { Recording } from '@/lib/recording/recording'
import { drain } from '@/lib/wire/drain'
import { tapFetch } from '@/lib/wire/tap'
import type { WireFetch } from '@/lib/wire/types'
import { Bell, type Patience } from './patience'
import { Reply, type Received } from './reply'
import { CannotProbe } from './verdict'

/** What every probe of a run sends through and records to. */
export type ProbeDeps = {
  readonly recording: Recording
  readonly fetch: WireFetch
  /** Unique within the recording. */
  readonly newId: () => string
  /** A failure on the way, in words. */
  readonly describe: (error: unknown) => Problem
  readonly patience: Patience
}

type HttpRequest = {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly body?: string
  /** The id of the JSON-RPC request in it, by which its response is known. */
  readonly wants?: RequestId | undefined
  /** Milliseconds for the reply. */
  readonly patience?: number | undefined
  /** Sent even when the probe is over: it takes leave. */
  readonly leaving?: true
}

/** The wire of one connection of a probe: everything on it is recorded, and folded into replies. */
export class Line {
  readonly id: ConnectionId
  readonly bell: Bell
  /** On HTTP+SSE: the stream on which everything arrives. */
  stream: Reply | undefined
  /** The probe has its verdict, or was stopped: whatever it still tries to send is not sent. */
  over = false
  private readonly deps: ProbeDeps
  private readonly open = new Set<AbortController>()
  private readonly heard: (received: Received) => void

  /** `heard` is told of each message of the server. */
  constructor(id: ConnectionId, deps: ProbeDeps, heard: (received: Received) => void) {
    this.id = id
    this.deps = deps
    this.heard = heard
    this.bell = new Bell(deps.patience.pause)
  }

  record(body: EventBody): void {
    this.deps.recording.append(this.id, body)
  }

  /**
   * Sends, and returns at once: what comes is waited for on the reply.
   * @throws CannotProbe once the probe is over.
   */
  send({ wants, patience = this.deps.patience.reply, leaving, ...request }: HttpRequest): Reply {
    if (this.over && !leaving) throw new CannotProbe('The probe was over.')
    const { deps, bell, stream } = this
    const { recording, fetch, describe } = deps
    const httpId = deps.newId() as HttpId
    const abort = new AbortController()
    this.open.add(abort)
    let reply: Reply | undefined
    const emit = (body: EventBody): void => {
      const event = recording.append(this.id, body)
      if (event.type === 'http-ended') this.open.delete(abort)
      for (const received of reply?.fold(event) ?? []) this.heard(received)
      bell.ring()
      if (event.type === 'http-request-sent') reply = new Reply(event, { httpId, bell, abort, patience, wants, stream })
    }
    const tapped = tapFetch({ fetch, lane: 'raw', newHttpId: () => httpId, emit, describe })
    // Whatever goes wrong is an event by now.
    tapped({ ...request, signal: abort.signal })
      .then(drain)
      .catch(() => undefined)
    if (!reply) throw new Error('The tap records a request as soon as it is sent.')
    return reply
  }

  /** Breaks off whatever is still open. */
  hangUp(): void {
    for (const abort of [...this.open]) abort.abort()
  }
}
