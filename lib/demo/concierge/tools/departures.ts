import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { BOARD_PAGE } from '@/lib/demo/concierge/board-page'
import { numberFrom } from '@/lib/demo/concierge/number-from'
import type { Peer } from '@/lib/demo/concierge/peer'
import { BOARD_URI } from '@/lib/demo/concierge/resources'
import { withStructure } from '@/lib/demo/concierge/since'

const TO = ['Lisbon', 'Porto', 'Kyoto', 'Tromsø', 'Quito', 'Cork', 'Split', 'Hobart']

const input = z.object({
  airport: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('OSL')
    .meta({ title: 'Airport', description: 'IATA code, three capitals' }),
  hour: z.int().min(0).max(23).default(9).meta({ title: 'From this hour on' }),
})
const output = z.object({
  airport: z.string(),
  hour: z.int(),
  departures: z.array(
    z.object({
      leaves: z.string(),
      number: z.string(),
      to: z.string(),
      gate: z.string(),
      late: z.int().meta({ description: 'Minutes; 0 for on time' }),
    }),
  ),
})

const departure = (airport: string, hour: number, place: number): z.output<typeof output>['departures'][number] => {
  const pick = numberFrom(`${airport}${hour}${place}`)
  return {
    leaves: `${String(hour).padStart(2, '0')}:${String(5 + place * 11).padStart(2, '0')}`,
    number: `PA${100 + (pick % 900)}`,
    to: TO[(pick + place) % TO.length] ?? 'Oslo',
    gate: `${'ABCD'.charAt(pick % 4)}${1 + (pick % 40)}`,
    late: pick % 3 === 0 ? 5 + (pick % 50) : 0,
  }
}

/** A result with a page of its own to show it: an MCP App, for hosts that run them. */
export const registerDepartures = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'departures',
    {
      title: 'Departure board',
      description: 'Lists an invented hour of departures, with an MCP App that shows them as a board.',
      inputSchema: input,
      ...(peer.revision >= '2025-06-18' ? { outputSchema: output } : {}),
      annotations: { readOnlyHint: true, idempotentHint: true },
      ...(peer.revision >= '2025-06-18' ? { _meta: { ui: { resourceUri: BOARD_URI } } } : {}),
    },
    ({ airport, hour }) => {
      const departures = [0, 1, 2, 3, 4].map((place) => departure(airport, hour, place))
      const late = departures.filter((one) => one.late > 0).length
      const text = `${departures.length} departures from ${airport} after ${hour}:00, ${late} of them late.`
      return withStructure(peer, {
        content: [{ type: 'text', text }],
        structuredContent: { airport, hour, departures },
      })
    },
  )
  server.registerResource(
    'departure-board',
    BOARD_URI,
    {
      title: 'Departure board',
      description: 'The page that shows what `departures` brings.',
      mimeType: 'text/html;profile=mcp-app',
    },
    (uri) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: 'text/html;profile=mcp-app',
          text: BOARD_PAGE,
          _meta: { ui: { csp: {}, prefersBorder: false } },
        },
      ],
    }),
  )
}
