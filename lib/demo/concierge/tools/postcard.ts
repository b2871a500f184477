import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { base64 } from '@/lib/demo/concierge/base64'
import { chimeWav } from '@/lib/demo/concierge/chime'
import type { Peer } from '@/lib/demo/concierge/peer'
import { sunsetPng } from '@/lib/demo/concierge/picture'
import { knownContent } from '@/lib/demo/concierge/since'
import { currentTrip, tripSheet } from '@/lib/demo/concierge/trips'

/** Content of every kind that the revision knows. */
export const registerPostcard = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'postcard',
    {
      title: 'Postcard',
      description: 'Answers with text, a picture, a sound, a link to a resource and an embedded one.',
      inputSchema: z.object({
        from: z.string().min(1).max(60).default('Lisbon').meta({ title: 'From' }),
        message: z.string().max(300).default('Wish you were here.').meta({ title: 'Message' }),
      }),
      annotations: { readOnlyHint: true },
    },
    async ({ from, message }) => {
      const trip = currentTrip()
      return {
        content: knownContent(peer, [
          { type: 'text', text: `**${from}** — ${message}`, annotations: { audience: ['user'], priority: 1 } },
          { type: 'image', data: base64(await sunsetPng()), mimeType: 'image/png' },
          { type: 'audio', data: base64(chimeWav()), mimeType: 'audio/wav' },
          {
            type: 'resource_link',
            uri: 'trip://current',
            name: 'current',
            title: 'The trip booked last',
            mimeType: 'text/markdown',
          },
          {
            type: 'resource',
            resource: {
              uri: 'trip://current',
              mimeType: 'text/markdown',
              text: trip ? tripSheet(trip) : 'No trip yet.',
            },
          },
        ]),
      }
    },
  )
}
