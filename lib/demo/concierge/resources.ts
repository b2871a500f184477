import { ResourceNotFoundError, ResourceTemplate, type McpServer } from '@modelcontextprotocol/server'
import { base64 } from './base64'
import { sunsetPng } from './picture'
import { currentTrip, findTrip, tripIds, tripSheet, type Trip } from './trips'

export const CURRENT_TRIP = 'trip://current'
export const PICTURE = 'trip://picture'

const sheet = (uri: string, trip: Trip | undefined) => {
  if (!trip) throw new ResourceNotFoundError(uri)
  return { contents: [{ uri, mimeType: 'text/markdown', text: tripSheet(trip) }] }
}

/** The trip booked last (changes after a booking), any trip by its id, and a picture. */
export const registerResources = (server: McpServer): void => {
  server.registerResource(
    'current',
    CURRENT_TRIP,
    {
      title: 'The trip booked last',
      description: 'Subscribe to it, then book a trip.',
      mimeType: 'text/markdown',
      annotations: { audience: ['user', 'assistant'], priority: 0.9 },
    },
    (uri) => sheet(uri.href, currentTrip()),
  )
  server.registerResource(
    'picture',
    PICTURE,
    { title: 'A picture postcard', description: 'Binary: a PNG drawn on the spot.', mimeType: 'image/png' },
    async (uri) => ({ contents: [{ uri: uri.href, mimeType: 'image/png', blob: base64(await sunsetPng()) }] }),
  )
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
