import { idKey, readFrame, type Message } from '@/lib/protocol/jsonrpc'
import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import type { AppId } from '@/lib/recording/keys'
import { Collection, Snapshot } from './snapshot'
import type { AppView } from './types'

type AppMessage = EventOf<'app-message'>

/** What an app or Parley said to the other, as JSON-RPC. Never throws. */
export const readAppMessage = ({ raw, truncated }: AppMessage): Message => {
  const content = truncated ? undefined : readFrame(raw)
  if (content?.kind === 'messages' && !content.batch && content.messages[0]) return content.messages[0]
  return { kind: 'invalid', reason: content?.kind === 'malformed' ? content.reason : 'not one message', value: raw }
}

export class AppState extends Snapshot<AppView> {
  readonly opened: EventOf<'app-opened'>
  /** Methods of open requests, by who sent them and under which id. */
  private readonly open = new Map<string, string>()
  private messages = 0
  private closed: AppView['closed']

  constructor(opened: EventOf<'app-opened'>) {
    super()
    this.opened = opened
  }

  /** For an answer, the method of the request that it answers; each is asked for once, in order. */
  answered(event: AppMessage): string | undefined {
    const message = readAppMessage(event)
    if (message.kind === 'request') this.open.set(`${event.from} ${idKey(message.id)}`, message.method)
    if ((message.kind !== 'result' && message.kind !== 'error') || message.id === null) return undefined
    const key = `${event.from === 'app' ? 'host' : 'app'} ${idKey(message.id)}`
    const method = this.open.get(key)
    this.open.delete(key)
    return method
  }

  said(): void {
    this.messages++
    this.changed()
  }

  ended({ by, dropped, problem }: EventOf<'app-closed'>): void {
    this.closed = { by, dropped, ...(problem && { problem }) }
    this.changed()
  }

  protected build(): AppView {
    const { app, connectionId, uri, policy, exchange, at } = this.opened
    return {
      id: app,
      connectionId,
      uri,
      policy,
      ...(exchange !== undefined && { exchange }),
      openedAt: at,
      messages: this.messages,
      ...(this.closed && { closed: this.closed }),
    }
  }
}

/** The recording's MCP Apps, oldest first. */
export class AppsFold {
  private readonly all = new Collection<AppId, AppView, AppState>()

  fold(event: RecordingEvent): void {
    if (event.type === 'app-opened') {
      if (!this.all.get(event.app)) this.all.add(event.app, new AppState(event))
    } else if (event.type === 'app-message') this.all.get(event.app)?.said()
    else if (event.type === 'app-closed') this.all.get(event.app)?.ended(event)
  }

  get(id: AppId): AppState | undefined {
    return this.all.get(id)
  }

  views(): readonly AppView[] {
    return this.all.views()
  }
}
