import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type McpServer,
  type ReadResourceResult,
  type Resource,
} from '@modelcontextprotocol/server'
import { base64 } from './base64'
import { ALL_GUIDES } from './guides'
import { withIcon } from './icons'
import type { Peer } from './peer'
import { sunsetPng } from './picture'
import { currentTrip, findTrip, tripIds, tripSheet, type Trip } from './trips'

export const CURRENT_TRIP = 'trip://current'
export const PICTURE = 'trip://picture'
/** The page that shows departures. */
export const BOARD_URI = 'ui://concierge/departures.html'

const sheet = (uri: string, trip: Trip | undefined) => {
  if (!trip) throw new ResourceNotFoundError(uri)
  return { contents: [{ uri, mimeType: 'text/markdown', text: tripSheet(trip) }] }
}

type Listed = Omit<Resource, 'uri'> & {
  readonly uri: string
  readonly read: () => ReadResourceResult | Promise<ReadResourceResult>
  /** Milliseconds that what was read may be kept for, by anyone; absent where it may change at any time. */
  readonly keptMs?: number
}

const listed = (peer: Peer): readonly Listed[] => [
  {
    name: 'current',
    uri: CURRENT_TRIP,
    title: 'The trip booked last',
    description: 'Subscribe to it, then book a trip.',
    mimeType: 'text/markdown',
    annotations: { audience: ['user', 'assistant'], priority: 0.9 },
    ...withIcon(peer, 'case'),
    read: () => sheet(CURRENT_TRIP, currentTrip()),
  },
  {
    name: 'picture',
    uri: PICTURE,
    title: 'A picture postcard',
    description: 'Binary: a PNG drawn on the spot.',
    mimeType: 'image/png',
    ...withIcon(peer, 'picture'),
    keptMs: 300_000,
    read: async () => ({ contents: [{ uri: PICTURE, mimeType: 'image/png', blob: base64(await sunsetPng()) }] }),
  },
  ...ALL_GUIDES.map(({ uri, city, text }) => ({
    name: city.toLowerCase(),
    uri,
    title: `A guide to ${city}`,
    mimeType: 'text/markdown',
    keptMs: 300_000,
    read: () => ({ contents: [{ uri, mimeType: 'text/markdown', text }] }),
  })),
]

/** Resources on one page of their list. */
const PAGE = 5

/** The page behind a cursor; a cursor that was not handed out is refused (every revision, pagination). */
const pageOf = (entries: readonly Listed[], cursor: string | undefined) => {
  const from = cursor === undefined ? 0 : Number(/^after-(\d+)$/.exec(cursor)?.[1] ?? Number.NaN)
  if (!Number.isInteger(from) || from % PAGE !== 0 || from >= entries.length)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'There is no such cursor.')
  const next = from + PAGE
  return {
    resources: entries.slice(from, next).map(({ read: _read, keptMs: _keptMs, ...entry }) => entry),
    ...(next < entries.length && { nextCursor: `after-${next}` }),
  }
}

/**
 * The trip booked last (changes after a booking), any trip by its id, a picture, and guides: together more than one page.
 */
export const registerResources = (server: McpServer, peer: Peer): void => {
  const entries = listed(peer)
  for (const { name, uri, read, keptMs, ...about } of entries) {
    const hint = keptMs === undefined ? {} : { cacheHint: { ttlMs: keptMs, cacheScope: 'public' as const } }
    server.registerResource(name, uri, { ...about, ...hint }, read)
  }
  server.server.setRequestHandler('resources/list', ({ params }) => pageOf(entries, params?.cursor))
  server.registerResource(
    'trip',
    new ResourceTemplate('trip://{id}', {
      list: undefined,
      complete: {
        id: (value) =>
          tripIds()
            .filter((id) => id.startsWith(value))
            .slice(0, 100),
      },
    }),
    { title: 'A trip', description: 'Any booked trip, by its id.', mimeType: 'text/markdown' },
    (uri, { id }) => sheet(uri.href, typeof id === 'string' ? findTrip(id) : undefined),
  )
}
