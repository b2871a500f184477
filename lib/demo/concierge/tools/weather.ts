import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { withIcon } from '@/lib/demo/concierge/icons'
import { numberFrom } from '@/lib/demo/concierge/number-from'
import type { Peer } from '@/lib/demo/concierge/peer'
import { withStructure } from '@/lib/demo/concierge/since'

const SKIES = ['clear', 'cloudy', 'showers', 'fog', 'snow'] as const

const input = z.object({ city: z.string().min(1).max(60).default('Lisbon').meta({ title: 'City' }) })
const output = z.object({
  city: z.string(),
  sky: z.enum(SKIES),
  celsius: z.number().min(-40).max(50),
  wind: z.object({ kmh: z.number().min(0), from: z.enum(['N', 'E', 'S', 'W']) }),
  hours: z.array(z.object({ hour: z.int().min(0).max(23), celsius: z.number() })),
})

const forecast = (city: string): z.output<typeof output> => {
  const pick = numberFrom(city)
  const sky = SKIES[pick % SKIES.length] ?? 'clear'
  const celsius = sky === 'snow' ? -4 : 8 + (pick % 22)
  const from = (['N', 'E', 'S', 'W'] as const)[(pick >> 3) % 4] ?? 'N'
  const hours = [
    { hour: 6, celsius: celsius - 3 },
    { hour: 12, celsius: celsius + 2 },
    { hour: 18, celsius },
  ]
  return { city, sky, celsius, wind: { kmh: (pick >> 5) % 60, from }, hours }
}

/** A structured answer that its output schema describes. */
export const registerWeather = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'weather',
    {
      title: 'Weather',
      description: 'Tomorrow’s weather, invented but steady.',
      inputSchema: input,
      ...(peer.revision >= '2025-06-18' ? { outputSchema: output } : {}),
      annotations: { readOnlyHint: true, idempotentHint: true },
      ...withIcon(peer, 'sun'),
    },
    ({ city }) => {
      const structuredContent = forecast(city)
      const { sky, celsius, wind } = structuredContent
      const text = `${city}: ${sky}, ${celsius} °C, wind from ${wind.from} at ${wind.kmh} km/h.`
      return withStructure(peer, { content: [{ type: 'text', text }], structuredContent })
    },
  )
}
