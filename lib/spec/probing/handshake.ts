import { stringAt, type JsonObject } from '@/lib/protocol/json'
import { CLIENT_INFO } from '@/lib/protocol/meta'
import { isRevision } from '@/lib/protocol/revisions'
import type { EventOf } from '@/lib/recording/events'
import type { ProbeFacts } from './facts'
import type { Line } from './line'
import type { Reply } from './reply'
import { tell } from './tell'
import { CannotProbe } from './verdict'

/** The params of `initialize`, each replaceable. */
export const initializeParams = ({ revision, declared }: ProbeFacts, replaced: JsonObject): JsonObject => ({
  protocolVersion: revision,
  capabilities: declared,
  clientInfo: { ...CLIENT_INFO },
  ...replaced,
})

/**
 * Opens the stream of HTTP+SSE and waits for the URL to post to (2024-11-05, transports).
 * @throws CannotProbe when the server announces none, or one of another origin.
 */
export const openEventStream = async (line: Line, { url, headers }: ProbeFacts): Promise<string> => {
  const stream = line.send({ url, method: 'GET', headers: [['Accept', 'text/event-stream'], ...headers] })
  const announced = (): string | undefined => stream.blocks.find(({ event }) => event === 'endpoint')?.data
  await stream.until((reply) => announced() !== undefined || reply.ended)
  const data = announced()
  if (data === undefined)
    throw new CannotProbe(`GET was answered with ${tell(stream)}, without an endpoint to post to.`)
  if (!URL.canParse(data, url) || new URL(data, url).origin !== new URL(url).origin)
    throw new CannotProbe('The endpoint that the server announced is not its own.')
  line.stream = stream
  return new URL(data, url).href
}

/**
 * What a handshake settled, as the recording keeps it.
 * @throws CannotProbe when it failed, or ended in another revision than the one to be probed.
 */
export const establishedBy = (reply: Reply, facts: ProbeFacts): Omit<EventOf<'connection-established'>, Added> => {
  const { result } = reply
  if (!result) throw new CannotProbe(`The handshake failed: initialize was answered with ${tell(reply)}.`)
  const version = stringAt(result, 'protocolVersion')
  if (version !== facts.revision)
    throw new CannotProbe(`Asked for ${facts.revision}, initialize was answered with ${version ?? 'no version'}.`)
  const mcpSessionId = reply.header('mcp-session-id')
  return {
    ...establishedFrom(facts),
    ...(isRevision(version) && { revision: version }),
    ...(mcpSessionId !== undefined && { mcpSessionId }),
  }
}

type Added = 'seq' | 'at' | 'connectionId'

/** The same without a handshake of its own: what the person's connection settled. */
export const establishedFrom = (facts: ProbeFacts): Omit<EventOf<'connection-established'>, Added> => {
  const { era, revision, transport, capabilities, serverInfo } = facts
  return {
    type: 'connection-established',
    era,
    revision,
    transport,
    capabilities,
    ...(serverInfo && { serverInfo }),
  }
}
