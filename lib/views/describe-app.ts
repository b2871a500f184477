import type { EventOf } from '@/lib/recording/events'
import { readAppMessage } from './apps'
import { describeError } from './describe-message'
import type { RowText } from './row-entry'
import { brief, clip, count, dotted, idText } from './text'
import type { AppView } from './types'

const CLOSED = { person: 'closed', parley: 'stopped', page: 'page left' } as const

/** An app in one row: what it is, how much was said, and whether it still runs. */
export const describeApp = ({ id, uri, messages, closed, exchange }: AppView): RowText => ({
  label: 'app',
  detail: clip(
    dotted(
      uri,
      count(messages, 'message'),
      closed && closed.dropped > 0 ? `${closed.dropped} dropped` : undefined,
      closed?.problem?.title,
    ),
  ),
  status: closed
    ? { text: CLOSED[closed.by], tone: closed.by === 'parley' ? 'warn' : 'neutral' }
    : { text: 'open', tone: 'ok' },
  open: closed === undefined,
  app: { id },
  ...(exchange !== undefined && { exchange }),
})

/** One message between an app and Parley; `answers`: the method of the request that it answers. */
export const describeAppMessage = (event: EventOf<'app-message'>, answers: string | undefined): RowText => {
  const { app, from, size } = event
  const rest = { app: { id: app, from }, size, open: false }
  const message = readAppMessage(event)
  switch (message.kind) {
    case 'request':
      return {
        ...rest,
        label: message.method,
        method: message.method,
        detail: said(message.params),
        id: idText(message.id),
      }
    case 'notification': {
      const { method } = message
      return { ...rest, label: method.replace(/^(ui\/)?notifications\//, ''), method, detail: said(message.params) }
    }
    case 'result':
      return { ...rest, ...answer(answers), label: 'result', detail: said(message.result), id: idText(message.id) }
    case 'error':
      return {
        ...rest,
        ...answer(answers),
        label: 'error',
        detail: describeError(message.error),
        status: { text: Number.isNaN(message.error.code) ? 'error' : String(message.error.code), tone: 'bad' },
        ...(message.id !== null && { id: idText(message.id) }),
      }
    case 'invalid':
      return {
        ...rest,
        label: event.truncated ? 'too long' : 'not JSON-RPC',
        detail: clip(event.raw),
        status: { text: event.truncated ? 'cut' : 'malformed', tone: 'bad' },
      }
  }
}

const said = (value: unknown): string => (value === undefined ? '' : brief(value))

const answer = (method: string | undefined) => (method === undefined ? {} : { method })
