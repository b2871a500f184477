import type { HeaderList } from '@/lib/protocol/headers'
import { mediaType } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { Revision } from '@/lib/protocol/revisions'
import type { ByHand, HttpId } from '@/lib/recording/events'
import { drain } from '@/lib/wire/drain'
import { abortError, isAbort } from '@/lib/wire/errors'
import type { TappedFetch, TappedResponse } from '@/lib/wire/tap'
import { sendByHand } from './by-hand'
import type { Inbound, Reply, StreamState } from './inbound'
import { wireProblem } from './problems'
import { rawId } from './raw-id'
import { rawMessage, rawPreview } from './raw-request'
import { resume } from './resume'
import type { Target } from './target'
import type { RawPreview, RawRequest, RawSent } from './types'
import { whyUnanswered } from './unanswered'

const JSON_AND_STREAM: HeaderList = [
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json, text/event-stream'],
]

type LaneParts = {
  readonly fetch: TappedFetch
  /** The same, without adding the headers that the person set for the server. */
  readonly bare: TappedFetch
  readonly set: HeaderList
  readonly inbound: Inbound
  readonly target: () => Target
}

/**
 * Sends messages verbatim and finds their responses by id in whatever the tap sees; nothing is validated on the way.
 * Ids are strings, so they never meet the SDK's.
 */
export class RawLane {
  private readonly fetch: TappedFetch
  private readonly bare: TappedFetch
  private readonly set: HeaderList
  private readonly inbound: Inbound
  private readonly target: () => Target
  private readonly requestOf = new Map<HttpId, RequestId>()
  private issued = 0

  constructor({ fetch, bare, set, inbound, target }: LaneParts) {
    this.fetch = fetch
    this.bare = bare
    this.set = set
    this.inbound = inbound
    this.target = target
  }

  newRequestId(): string {
    return rawId(++this.issued)
  }

  /** Calls back with each progress notification for this token; returns the way to stop. */
  watchProgress(token: string, listener: () => void): () => void {
    return this.inbound.watchProgress(token, listener)
  }

  /** The request whose POST opened this stream. */
  requestBehind(httpId: HttpId): RequestId | undefined {
    return this.requestOf.get(httpId)
  }

  /**
   * Posts a request and waits for its response, without a time limit of its own.
   * `waiting` ends the wait, `stream` the HTTP exchange itself: on legacy a cancelled call's stream stays open, so that
   * what still comes is recorded.
   * @throws ProblemError when none will come; an AbortError when a signal fired.
   */
  async request(message: JsonObject & { id: string }, headers: HeaderList, how: RequestHow): Promise<Reply> {
    let stop = (): void => undefined
    let settled = false
    const answered = new Promise<Reply>((resolve) => {
      stop = this.inbound.expect(message.id, (response, key) => {
        settled = true
        resolve({ message: response, key })
      })
    })
    try {
      const post = this.post(message, headers, {
        ...(how.byHand && { byHand: how.byHand }),
        ...(how.heard && { heard: how.heard }),
        ...{ signal: how.stream, answered, isSettled: () => settled },
      })
      return await Promise.race([answered, post, aborted(how.waiting)])
    } finally {
      settled = true
      stop()
    }
  }

  /** Posts a notification or a response; the server's refusal throws a ProblemError. */
  async send(message: JsonObject, headers: HeaderList = []): Promise<void> {
    const response = await this.open(message, headers)
    await drain(response).catch(() => undefined)
    const problem =
      response.status >= 400
        ? whyUnanswered(response, this.inbound.stream(response.httpId), this.target(), Date.now())
        : undefined
    this.inbound.forget(response.httpId)
    if (problem) throw new ProblemError(problem)
  }

  /** What a raw request would send. */
  preview(request: RawRequest, revision: Revision): RawPreview {
    return rawPreview(request, this.target(), this.set, revision)
  }

  /** Sends what was composed by hand; its response is read like every other, and nobody waits for it. */
  raw(request: RawRequest, revision: Revision, closing: AbortSignal): RawSent {
    const { id } = rawMessage(request.body)
    return sendByHand(request, {
      fetch: this.bare,
      preview: this.preview(request, revision),
      closing,
      onSent: (httpId) => {
        if (id !== undefined) this.requestOf.set(httpId, id)
      },
      onOver: (httpId) => {
        this.inbound.forget(httpId)
        this.requestOf.delete(httpId)
      },
    })
  }

  private async open(
    message: JsonObject,
    headers: HeaderList,
    { signal, heard, byHand }: How = {},
  ): Promise<TappedResponse> {
    const { url, headers: common } = this.target()
    const request = {
      url,
      method: 'POST',
      headers: [...JSON_AND_STREAM, ...common, ...headers],
      body: JSON.stringify(message),
      ...(signal ? { signal } : {}),
    }
    const sent: { httpId?: HttpId } = {}
    try {
      const response = await this.fetch(request, {
        ...(byHand && { byHand }),
        onSent: (httpId) => {
          sent.httpId = httpId
          if (heard) this.inbound.stream(httpId).heard = heard
        },
      })
      heard?.()
      return response
    } catch (error) {
      if (sent.httpId !== undefined) this.inbound.forget(sent.httpId)
      if (isAbort(error)) throw error
      throw new ProblemError(wireProblem(error, 'before'), { cause: error })
    }
  }

  /** Follows the POST to its end; settles only to say that no response will come, or with an error without id. */
  private async post(message: JsonObject & { id: string }, headers: HeaderList, wait: Wait): Promise<Reply> {
    const response = await this.open(message, headers, wait)
    const { httpId } = response
    this.requestOf.set(httpId, message.id)
    try {
      const broken = await drain(response).catch((error: unknown) => error)
      if (isAbort(broken)) throw broken
      return await this.conclude(response, broken, wait)
    } finally {
      this.inbound.forget(httpId)
      this.requestOf.delete(httpId)
    }
  }

  private async conclude(response: TappedResponse, broken: unknown, wait: Wait): Promise<Reply> {
    const { answered } = wait
    const target = this.target()
    const state = this.inbound.stream(response.httpId)
    const gone = response.status === 404 && target.mcpSessionId !== undefined
    if (state.idlessError && !gone) return state.idlessError
    // On legacy the answer may still come on another stream.
    const accepted = response.status < 300 && (target.detached || (response.status === 202 && !target.modern))
    if (accepted) return answered
    const resumable =
      !target.modern && state.lastEventId !== undefined && mediaType(response.headers) === 'text/event-stream'
    if (resumable) {
      const requestId = this.requestOf.get(response.httpId)
      const onOpen = (httpId: HttpId): void => {
        if (requestId !== undefined) this.requestOf.set(httpId, requestId)
      }
      await Promise.race([
        answered,
        resume({ fetch: this.fetch, inbound: this.inbound, target, state, ...wait, onOpen }),
      ])
    }
    const settled = await Promise.race([answered, Promise.resolve(undefined)])
    if (settled) return settled
    throw new ProblemError(
      broken === undefined ? whyUnanswered(response, state, target, Date.now()) : cutProblem(broken, state),
    )
  }
}

type How = {
  readonly signal?: AbortSignal
  /** Called when the response begins, and with each of its frames. */
  readonly heard?: () => void
  readonly byHand?: ByHand
}

type RequestHow = Omit<How, 'signal'> & { readonly waiting: AbortSignal; readonly stream: AbortSignal }

type Wait = How & { readonly signal: AbortSignal; readonly answered: Promise<Reply>; readonly isSettled: () => boolean }

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(abortError())
    signal.addEventListener(
      'abort',
      () => {
        reject(abortError())
      },
      { once: true },
    )
  })

const cutProblem = (error: unknown, { frames, bytes }: StreamState): Problem => {
  const problem = wireProblem(error)
  return {
    ...problem,
    cause: `${problem.cause} (after ${frames} ${frames === 1 ? 'event' : 'events'}, ${bytes} bytes)`,
  }
}
