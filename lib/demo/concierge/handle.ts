import { createMcpHandler, InMemoryServerEventBus, isLegacyRequest } from '@modelcontextprotocol/server'
import { shared } from '@/lib/demo/shared'
import { LATEST_MODERN } from '@/lib/protocol/revisions'
import { refusedFirst, withoutNullId } from './manners'
import { CURRENT_TRIP } from './resources'
import { createConcierge, serverInfo } from './server'
import { handleLegacy } from './sessions'
import { answerModernTask } from './tasks/modern'
import { readTaskRequest } from './tasks/reply'
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

/** A page of another origin must not talk to a local server (2025-11-25, transports: 403 for a bad Origin). */
const isForeign = (request: Request): boolean => {
  const origin = request.headers.get('origin')
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== new URL(originOf(request)).host)
}

/**
 * The Concierge, an exemplary MCP server, all revisions on one URL. Besides pages of other origins it lets everyone in:
 * whoever mounts it decides who may reach it.
 */
export const handleConcierge = async (request: Request): Promise<Response> => {
  if (isForeign(request)) return new Response('Foreign Origin\n', { status: 403 })
  const refused = await refusedFirst(request)
  if (refused) return refused
  const legacy = await isLegacyRequest(request)
  if (legacy) return withoutNullId(await handleLegacy(request, originOf(request)))
  const task = await readTaskRequest(request)
  const answered = task && answerModernTask(task, serverInfo({ revision: LATEST_MODERN }))
  return answered ?? withoutNullId(await modern.fetch(request))
}
