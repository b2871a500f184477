import type { JSONRPCMessage, Transport, TransportSendOptions } from '@modelcontextprotocol/client'
import { clientCapabilities, type Advertised } from '@/lib/protocol/capabilities'
import { isObject } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { isRevision, type Revision } from '@/lib/protocol/revisions'
import { isRawId } from './raw-id'

/**
 * The SDK's transport with two differences: what the server asks never reaches the SDK (it would refuse an ask whose
 * schema it does not like before a person sees it), nor do the raw lane's responses; and the capabilities go out as the
 * offered revision spells them, since the SDK has one object for both eras.
 */
export class LaneTransport implements Transport {
  onclose?: () => void
  onerror?: (error: Error) => void
  onmessage?: Transport['onmessage']
  readonly hasPerRequestStream: boolean
  private readonly inner: Transport
  private readonly advertised: Advertised

  constructor(inner: Transport, advertised: Advertised) {
    this.inner = inner
    this.advertised = advertised
    this.hasPerRequestStream = inner.hasPerRequestStream ?? false
  }

  get sessionId(): string | undefined {
    return this.inner.sessionId
  }

  setProtocolVersion = (version: string): void => {
    this.inner.setProtocolVersion?.(version)
  }

  async start(): Promise<void> {
    this.inner.onclose = () => this.onclose?.()
    this.inner.onerror = (error) => this.onerror?.(error)
    this.inner.onmessage = (message, extra) => {
      if (belongsToSdk(message)) this.onmessage?.(message, extra)
    }
    await this.inner.start()
  }

  send(message: JSONRPCMessage, options?: TransportSendOptions): Promise<void> {
    return this.inner.send(this.spelled(message), options)
  }

  close(): Promise<void> {
    return this.inner.close()
  }

  private spelled(message: JSONRPCMessage): JSONRPCMessage {
    if (!('method' in message) || !isObject(message.params)) return message
    const { params } = message
    const capabilities = (revision: Revision) => clientCapabilities(this.advertised, revision)
    const offered = params['protocolVersion']
    if (message.method === 'initialize' && isRevision(offered))
      return { ...message, params: { ...params, capabilities: capabilities(offered) } }
    const meta = params._meta
    const claimed = isObject(meta) ? meta[META.protocolVersion] : undefined
    if (!isObject(meta) || !isRevision(claimed)) return message
    return { ...message, params: { ...params, _meta: { ...meta, [META.clientCapabilities]: capabilities(claimed) } } }
  }
}

const belongsToSdk = (message: JSONRPCMessage): boolean => {
  if ('method' in message) return !('id' in message)
  return !isRawId(message.id)
}
