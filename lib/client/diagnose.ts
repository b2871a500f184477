import { headerValue, mediaType, type HeaderList } from '@/lib/protocol/headers'
import { readFrame } from '@/lib/protocol/jsonrpc'
import { retryAt } from '@/lib/protocol/retry-after'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { EventBody } from '@/lib/recording/events'
import { isAbort, WireError } from '@/lib/wire/errors'
import { clientProblem, htmlProblem, statusProblem, wireProblem } from './problems'

/** Remembers the last HTTP exchange of a handshake: what it says beats what the SDK's error says. */
export class LastAnswer {
  private status: number | undefined
  private headers: HeaderList = []
  private text = ''
  private failure: Problem | undefined
  private malformed: string | undefined

  observe(event: EventBody): void {
    if (event.type === 'http-response-received') {
      this.status = event.status
      this.headers = event.headers
      this.text = ''
      this.failure = undefined
      this.malformed = undefined
    } else if (event.type === 'frame-received') {
      this.text ||= event.raw.slice(0, 300)
      if (event.source === 'body' && mediaType(this.headers) === 'application/json') {
        const content = readFrame(event.raw)
        if (content.kind === 'malformed') this.malformed = content.reason
      }
    }
    if (event.type === 'http-ended' && event.how === 'failed') this.failure = event.problem
  }

  /** Why a handshake failed, most telling evidence first. */
  diagnose(error: unknown, aborted: boolean): Problem {
    if (error instanceof ProblemError) return error.problem
    if (error instanceof WireError) return this.failure ?? wireProblem(error, 'before')
    if (aborted || isAbort(error)) return clientProblem('CANCELLED', 'Connecting was given up.')
    if (this.failure) return this.failure
    if (isTimeout(error)) return clientProblem('HANDSHAKE_TIMEOUT', messageOf(error))
    const detail = this.text.replace(/\s+/g, ' ').trim().slice(0, 160)
    const html = mediaType(this.headers) === 'text/html' || /^\s*<(!doctype|html)/i.test(this.text)
    if (this.status === 400 && /negotiat/i.test(messageOf(error)))
      return clientProblem('NEGOTIATION_FAILED', `${messageOf(error)} (HTTP 400: ${detail})`)
    if (this.status !== undefined && this.status >= 400) return this.refused(this.status, html ? 'a web page' : detail)
    if (html) return htmlProblem(detail)
    if (this.malformed !== undefined) return clientProblem('INVALID_JSON', `${this.malformed}: ${detail}`)
    if (/version|negotiation|offer/i.test(messageOf(error)))
      return clientProblem('NEGOTIATION_FAILED', messageOf(error))
    return clientProblem('HANDSHAKE_FAILED', messageOf(error))
  }

  private refused(status: number, detail: string): Problem {
    const challenge = headerValue(this.headers, 'www-authenticate')
    return statusProblem(status, [challenge, detail].filter(Boolean).join(' · '), retryAt(this.headers, Date.now()))
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const isTimeout = (error: unknown): boolean =>
  (error as { code?: unknown } | undefined)?.code === 'REQUEST_TIMEOUT' || /timed out/i.test(messageOf(error))
