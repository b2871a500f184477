import { META } from '@/lib/protocol/meta'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { UNHEARD_OF } from '@/lib/spec/probing/versions'

export const UNSUPPORTED = -32022

/** `server/discover` in a revision that nobody speaks, header and body agreeing. */
export const discoverUnheardOf = (context: ProbeContext): Promise<Reply> =>
  context.request(
    'server/discover',
    {},
    { headers: { 'MCP-Protocol-Version': UNHEARD_OF }, meta: { [META.protocolVersion]: UNHEARD_OF } },
  )

export const SENDS = `server/discover with ${UNHEARD_OF} as its revision, in the header and in _meta`
