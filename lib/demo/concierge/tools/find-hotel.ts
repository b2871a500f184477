import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { numberFrom } from '@/lib/demo/concierge/number-from'

const REGIONS = ['north', 'south', 'east', 'west', 'old town'] as const

/** Arguments that 2026-07-28 clients mirror into `Mcp-Param-*` headers, so that a gateway can route by region. */
export const registerFindHotel = (server: McpServer): void => {
  server.registerTool(
    'find_hotel',
    {
      title: 'Find a hotel',
      description: 'Finds a hotel; region and stars travel as request headers, too.',
      inputSchema: z.object({
        region: z.enum(REGIONS).default('old town').meta({ title: 'Region', 'x-mcp-header': 'Region' }),
        stars: z.int().min(1).max(5).default(3).meta({ title: 'Stars', 'x-mcp-header': 'Stars' }),
        quiet: z.boolean().default(true).meta({ title: 'Quiet room' }),
      }),
      annotations: { readOnlyHint: true },
    },
    ({ region, stars, quiet }) => {
      const name = ['Miramar', 'Bellevue', 'Zum Anker', 'Estrela', 'Nordlys'][numberFrom(`${region}${stars}`) % 5] ?? ''
      const room = quiet ? 'facing the courtyard' : 'above the bar'
      return { content: [{ type: 'text', text: `Hotel ${name}, ${stars} stars, ${region}; a room ${room}.` }] }
    },
  )
}
