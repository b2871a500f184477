import { ADVERTISE_NOTHING, clientCapabilities } from '@/lib/protocol/capabilities'
import { stringAt, type JsonObject } from '@/lib/protocol/json'
import { isRevision, LATEST_LEGACY } from '@/lib/protocol/revisions'
import type { ProbeContext } from './context'
import { initializeParams } from './handshake'
import type { Reply } from './reply'
import { isLegacyDate, supportedVersions } from './versions'

/** A legacy client at a server that is probed in the modern era. */
type LegacyVisit = {
  /** The response to `initialize`. */
  readonly reply: Reply
  readonly offered: string | undefined
  /** Posts a message in the session, if there is one. */
  readonly post: (message: JsonObject) => Promise<Reply>
  readonly leave: () => Promise<void>
}

/** Says `initialize` as a client of that revision does, without anything modern. */
export const visitAs = async (context: ProbeContext, version: string): Promise<LegacyVisit> => {
  const capabilities = isRevision(version) ? clientCapabilities(ADVERTISE_NOTHING, version) : {}
  const params = initializeParams(context.facts, { protocolVersion: version, capabilities })
  const body = JSON.stringify({ jsonrpc: '2.0', id: 'init', method: 'initialize', params })
  const reply = await context.http({ body })
  const offered = stringAt(reply.result, 'protocolVersion')
  const session = reply.header('mcp-session-id')
  const headers = {
    ...(session !== undefined && { 'Mcp-Session-Id': session }),
    ...((offered ?? version) >= '2025-06-18' && { 'MCP-Protocol-Version': offered ?? version }),
  }
  return {
    reply,
    offered,
    post: (message) => context.http({ headers, body: JSON.stringify({ jsonrpc: '2.0', ...message }) }),
    leave: async () => {
      if (session !== undefined) await context.http({ method: 'DELETE', headers })
    },
  }
}

/** Why what is asked of servers of the modern era alone cannot be asked of this one; undefined when it can. */
export const speaksLegacy = (context: ProbeContext): Promise<string | undefined> =>
  context.once('speaksLegacy', async () => {
    const listed = (await supportedVersions(context)).filter(isLegacyDate)
    if (listed.length > 0) return `The server also speaks ${listed.join(', ')}.`
    // One URL may serve both eras by two servers, each of which lists its own.
    const { reply, leave } = await visitAs(context, LATEST_LEGACY)
    await leave()
    return reply.result ? 'The server also serves clients of the legacy era.' : undefined
  })
