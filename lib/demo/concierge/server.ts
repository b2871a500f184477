import { McpServer, type Implementation } from '@modelcontextprotocol/server'
import { SKILLS_EXTENSION, TASKS_EXTENSION, UI_EXTENSION } from '@/lib/protocol/extensions'
import { withIcon } from './icons'
import type { Peer } from './peer'
import { registerPrompts } from './prompts'
import { registerResources } from './resources'
import { stateCodec } from './rounds'
import { registerSkills } from './skills'
import { registerApproveByLink } from './tools/approve-by-link'
import { registerBookTrip } from './tools/book-trip'
import { registerBurst } from './tools/burst'
import { registerDepartures } from './tools/departures'
import { registerFail } from './tools/fail'
import { registerFindHotel } from './tools/find-hotel'
import { registerOpenAccount } from './tools/open-account'
import { registerPackSuitcase } from './tools/pack-suitcase'
import { registerPostcard } from './tools/postcard'
import { registerReviewDiff } from './tools/review-diff'
import { registerSearchFlights } from './tools/search-flights'
import { registerSlowCount } from './tools/slow-count'
import { registerWeather } from './tools/weather'
import { registerWhereAreYou } from './tools/where-are-you'

const INSTRUCTIONS = `You are at the desk of a travel concierge. Nothing here is real and nothing costs money.

Start with \`book_trip\`: it asks for your details, has your model write the itinerary, sends you to a page for approval
and then books. Subscribe to \`trip://current\` to see it change.`

/** What is the same for everyone, as long as this server runs. */
const STEADY = ['server/discover', 'tools/list', 'prompts/list', 'resources/list', 'resources/templates/list'] as const

export const serverInfo = (peer: Pick<Peer, 'revision'>): Implementation => ({
  name: 'parley-concierge',
  title: 'Concierge',
  version: '1.0.0',
  ...withIcon(peer, 'bell'),
})

/** The Concierge, for one peer: everything it offers, in the form the peer's revision knows. */
export const createConcierge = (peer: Peer): McpServer => {
  const server = new McpServer(serverInfo(peer), {
    capabilities: {
      tools: { listChanged: false },
      prompts: { listChanged: false },
      resources: { listChanged: false, subscribe: true },
      logging: {},
      ...(peer.revision >= '2025-03-26' ? { completions: {} } : {}),
      ...(peer.revision === '2025-11-25' ? { tasks: { cancel: {}, requests: { tools: { call: {} } } } } : {}),
      ...(peer.revision >= '2025-11-25'
        ? {
            extensions: {
              [UI_EXTENSION]: {},
              ...(peer.era === 'modern' && { [TASKS_EXTENSION]: {}, [SKILLS_EXTENSION]: {} }),
            },
          }
        : {}),
    },
    instructions: INSTRUCTIONS,
    cacheHints: Object.fromEntries(STEADY.map((method) => [method, { ttlMs: 60_000, cacheScope: 'public' }])),
    requestState: { verify: (state, ctx) => stateCodec.verify(state, ctx) },
  })
  registerBookTrip(server, peer)
  registerSearchFlights(server, peer)
  registerWeather(server, peer)
  registerFindHotel(server)
  registerPostcard(server, peer)
  registerReviewDiff(server, peer)
  registerApproveByLink(server, peer)
  registerOpenAccount(server, peer)
  registerWhereAreYou(server, peer)
  registerSlowCount(server)
  registerPackSuitcase(server, peer)
  registerBurst(server)
  registerFail(server)
  registerResources(server, peer)
  registerDepartures(server, peer)
  if (peer.era === 'modern') registerSkills(server)
  registerPrompts(server)
  return server
}
