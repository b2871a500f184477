import type { ExchangeState } from './exchange-state'
import type { HttpFold } from './http'
import { sentSize, type Arrival } from './messages'
import { Quantiles } from './quantiles'
import type { RecordingEvent } from '@/lib/recording/events'
import type { Statistics } from './types'

/** Counts over the whole recording. */
export class StatisticsFold {
  private readonly http: HttpFold
  private readonly serverTimes = new Quantiles()
  private messages = 0
  private bytes = 0
  private malformed = 0
  private cached: Statistics | undefined

  constructor(http: HttpFold) {
    this.http = http
  }

  get view(): Statistics {
    this.cached ??= this.build()
    return this.cached
  }

  fold(event: RecordingEvent, { messages }: Arrival, ended: readonly ExchangeState[]): void {
    if (event.type === 'http-request-sent') this.bytes += sentSize(event)
    if (event.type === 'frame-received') this.bytes += event.size
    for (const { content } of messages)
      if (content.kind === 'malformed' || content.kind === 'invalid') this.malformed++
      else this.messages++
    for (const exchange of ended) if (isCall(exchange)) this.serverTimes.add(exchange.view.timing.server)
    if (this.cached && !same(this.cached, this.build())) this.cached = undefined
  }

  private build(): Statistics {
    const p50 = this.serverTimes.at(0.5)
    const p99 = this.serverTimes.at(0.99)
    return {
      messages: this.messages,
      bytes: this.bytes,
      openStreams: this.http.openStreams,
      malformed: this.malformed,
      ...(p50 !== undefined && { p50 }),
      ...(p99 !== undefined && { p99 }),
    }
  }
}

/** A call of the client's that was answered; a subscription lasts as long as it is wanted and says nothing of speed. */
const isCall = ({ method, first, ending }: ExchangeState): boolean =>
  first.request.direction === 'client-to-server' &&
  method !== 'subscriptions/listen' &&
  (ending?.status === 'complete' || ending?.status === 'tool-error' || ending?.status === 'error')

const same = (a: Statistics, b: Statistics): boolean =>
  a.messages === b.messages &&
  a.bytes === b.bytes &&
  a.openStreams === b.openStreams &&
  a.malformed === b.malformed &&
  a.p50 === b.p50 &&
  a.p99 === b.p99
