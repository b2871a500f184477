import { completable, type McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { currentTrip, findTrip, tripIds, tripSheet } from './trips'

const CITIES = [
  'Amsterdam',
  'Bergen',
  'Istanbul',
  'Kyoto',
  'Lisbon',
  'Ljubljana',
  'Marrakesh',
  'Oslo',
  'Porto',
  'Tbilisi',
]
const MOODS = ['slow', 'busy', 'romantic', 'with children']

const startingWith = (values: readonly string[], start: string): string[] =>
  values.filter((value) => value.toLowerCase().startsWith(start.toLowerCase()))

/** Prompts whose arguments complete while they are typed. */
export const registerPrompts = (server: McpServer): void => {
  server.registerPrompt(
    'plan_weekend',
    {
      title: 'Plan a weekend',
      description: 'Two days somewhere, in the mood you are in.',
      argsSchema: z.object({
        city: completable(z.string().min(1).describe('Where to'), (start) => startingWith(CITIES, start)),
        mood: completable(z.string().optional().describe('slow, busy, …'), (start) => startingWith(MOODS, start ?? '')),
      }),
    },
    ({ city, mood }) => ({
      description: `A weekend in ${city}`,
      messages: [
        {
          role: 'user',
          content: { type: 'text', text: `Plan a ${mood ?? 'slow'} weekend in ${city}. Two days, no rush.` },
        },
        { role: 'assistant', content: { type: 'text', text: 'Happily. Shall I start on Friday evening?' } },
      ],
    }),
  )
  server.registerPrompt(
    'summarise',
    {
      title: 'Summarise a trip',
      description: 'Hands the sheet of a trip to the model.',
      argsSchema: z.object({
        trip: completable(z.string().optional().describe('Id of a trip; the last one if empty'), (start) =>
          startingWith(tripIds(), start ?? ''),
        ),
      }),
    },
    ({ trip: id }) => {
      const trip = id ? findTrip(id) : currentTrip()
      const text = trip ? tripSheet(trip) : 'No such trip.'
      return {
        messages: [
          { role: 'user', content: { type: 'text', text: 'Summarise this trip in one sentence.' } },
          {
            role: 'user',
            content: {
              type: 'resource',
              resource: { uri: `trip://${trip?.id ?? 'current'}`, mimeType: 'text/markdown', text },
            },
          },
        ],
      }
    },
  )
}
