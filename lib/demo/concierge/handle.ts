import { createMcpHandler, InMemoryServerEventBus, isLegacyRequest } from '@modelcontextprotocol/server'
import { shared } from '@/lib/demo/shared'
import { LATEST_MODERN } from '@/lib/protocol/revisions'
import { CURRENT_TRIP } from './resources'
import { createConcierge } from './server'
import { handleLegacy } from './sessions'
import { onBooked } from './trips'

/** The origin under which the client reached us: behind a server the URL may name another host than the header. */
const originOf = (request: Request): string => {
  const url = new URL(request.url)
  return `${url.protocol}//${request.headers.get('host') ?? url.host}`
}

const bus = shared('concierge.bus', () => {
  const bus = new InMemoryServerEventBus()
  onBooked(() => {
    bus.publish({ kind: 'resource_updated', uri: CURRENT_TRIP })
  })
  return bus
})

const modern = createMcpHandler(
  ({ requestInfo }) =>
    createConcierge({
      era: 'modern',
      revision: LATEST_MODERN,
      origin: requestInfo ? originOf(requestInfo) : '',
      declared: undefined,
    }),
  { legacy: 'reject', bus },
)

/**
 * The Concierge, an exemplary MCP server, all revisions on one URL. It is open to everyone: whoever mounts it decides
 * who may reach it.
 */
export const handleConcierge = async (request: Request): Promise<Response> =>
  (await isLegacyRequest(request)) ? handleLegacy(request, originOf(request)) : modern.fetch(request)
