import { httpStatus } from './describe-exchange'
import type { HttpState } from './http'
import type { RowText } from './row-entry'
import { clip, dotted } from './text'

type Status = NonNullable<RowText['status']>

const path = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

const status = ({ end, response, streaming, request }: HttpState): Status => {
  if (end?.how === 'failed') return { text: 'failed', tone: 'bad' }
  if (!response) return end ? { text: 'cancelled', tone: 'neutral' } : { text: 'pending', tone: 'neutral' }
  if (streaming) return { text: 'open', tone: 'ok' }
  // A server need not offer a stream of its own, nor let a session be ended (2025-03-26 and later, transports).
  if (response.status === 405 && request.method !== 'POST') return { text: '405', tone: 'neutral' }
  if (response.status === 401 || response.status === 403) return { text: String(response.status), tone: 'warn' }
  return httpStatus(response.status)
}

const rest = (http: HttpState): Pick<RowText, 'status' | 'open' | 'size' | 'http'> => ({
  status: status(http),
  open: http.end === undefined,
  size: http.view.size,
  http: http.request.httpId,
})

/** An HTTP exchange that carries no request of the client: a stream, the end of a session, OAuth. */
export const describeHttp = (http: HttpState): RowText => {
  const { request, type, end } = http
  const stream = type === 'text/event-stream' ? 'event stream' : undefined
  return {
    ...rest(http),
    direction: 'client-to-server',
    label: request.method,
    detail: clip(dotted(path(request.url), stream, end?.problem?.title ?? http.preview)),
  }
}

/** A request to a model provider: where to, for which ask; its own time is the model's. */
export const describeProvider = (http: HttpState): RowText => {
  const { request, end } = http
  const host = URL.canParse(request.url) ? new URL(request.url).host : ''
  return {
    ...describeHttp(http),
    detail: clip(dotted(host + path(request.url), end?.problem?.title)),
    ...(request.ask === undefined ? {} : { ask: request.ask }),
  }
}

/** How far a response came that broke. */
const received = ({ response, view: { frames, size } }: HttpState): string | undefined =>
  response && `after ${frames} ${frames === 1 ? 'event' : 'events'}, ${size} B`

/** What came back of an MCP request instead of a message. */
export const describeHttpFailure = (http: HttpState): RowText => {
  const { response, end, type, preview } = http
  const broken = end?.how === 'failed'
  const label = response && !(broken && response.status < 300) ? `HTTP ${response.status}` : 'no response'
  return {
    ...rest(http),
    direction: 'server-to-client',
    label: broken && response && response.status < 300 ? 'stream lost' : label,
    detail: clip(
      dotted(
        end?.problem?.title,
        broken ? received(http) : undefined,
        end?.problem?.cause,
        type,
        preview === '' ? response?.statusText : preview,
      ),
    ),
  }
}

/** Whether the end of an HTTP exchange is worth a row: its messages, if it had any, do not tell. */
export const isFailure = ({ end, response, receivedMessages, preview }: HttpState): boolean => {
  if (end?.how === 'failed') return true
  if (end?.how === 'aborted' || receivedMessages > 0 || !response) return false
  return response.status >= 300 || (response.status === 200 && preview !== '')
}
