import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { numberFrom } from '@/lib/demo/concierge/number-from'
import type { Peer } from '@/lib/demo/concierge/peer'
import { withStructure } from '@/lib/demo/concierge/since'

const airport = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ title: 'Airport', description: 'IATA code, three capitals' })
const leg = z.object({
  from: airport,
  to: airport,
  date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .meta({ title: 'Date', format: 'date' }),
})
const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any') }).meta({ title: 'Any time' }),
  z.object({ kind: z.literal('before'), hour: z.int().min(0).max(24).default(12) }).meta({ title: 'Arrive before' }),
  z
    .object({ kind: z.literal('between'), from: z.int().min(0).max(24), until: z.int().min(0).max(24) })
    .meta({ title: 'Leave between' }),
])
const input = z.object({
  legs: z
    .array(leg)
    .min(1)
    .max(4)
    .default([{ from: 'OSL', to: 'LIS', date: '2027-04-16' }])
    .meta({ title: 'Legs', description: 'In the order they are flown' }),
  travellers: z
    .object({
      adults: z.int().min(1).max(9).default(2),
      children: z
        .array(z.object({ age: z.int().min(0).max(17) }))
        .max(5)
        .default([])
        .meta({ title: 'Children' }),
    })
    .default({ adults: 2, children: [] })
    .meta({ title: 'Travellers' }),
  cabin: z.enum(['economy', 'premium', 'business']).default('economy').meta({ title: 'Cabin' }),
  maxPrice: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .meta({ title: 'Highest price', description: 'Per person; null for no limit' }),
  stops: z
    .union([z.literal('any'), z.int().min(0).max(3)])
    .default('any')
    .meta({ title: 'Stops', description: '"any" or at most this many' }),
  when: when.default({ kind: 'any' }).meta({ title: 'Time of day' }),
  baggage: z
    .array(z.enum(['cabin', 'checked', 'bicycle', 'skis']))
    .default(['cabin'])
    .meta({ title: 'Baggage', uniqueItems: true }),
  refundable: z.boolean().default(false).meta({ title: 'Refundable only' }),
})
const flight = z.object({
  number: z.string(),
  from: z.string(),
  to: z.string(),
  departs: z.string().meta({ description: 'ISO 8601 local time' }),
  minutes: z.int(),
  stops: z.int(),
  price: z.object({ amount: z.number(), currency: z.literal('EUR') }),
})
const output = z.object({
  travellers: z.int(),
  options: z.array(z.object({ total: z.number(), flights: z.array(flight) })),
})
type Args = z.output<typeof input>
type Flight = z.output<typeof flight>

const hourWithin = (when: Args['when'], pick: number): number => {
  if (when.kind === 'any') return 6 + (pick % 16)
  if (when.kind === 'before') return Math.max(0, Math.min(23, when.hour - 4))
  return Math.min(23, when.from + (pick % Math.max(1, when.until - when.from)))
}

const fly = (args: Args, option: number) => {
  const most = args.stops === 'any' ? 3 : args.stops
  return args.legs.map(({ from, to, date }): Flight => {
    const pick = numberFrom(`${from}${to}${date}${option}`)
    const stops = option === 0 ? 0 : pick % (most + 1)
    const base = 60 + (pick % 240) + (args.cabin === 'economy' ? 0 : args.cabin === 'premium' ? 140 : 620)
    return {
      number: `PA${100 + (pick % 900)}`,
      from,
      to,
      departs: `${date}T${String(hourWithin(args.when, pick)).padStart(2, '0')}:${pick % 2 ? '15' : '40'}`,
      minutes: 95 + (pick % 300) + stops * 85,
      stops,
      price: { amount: base + (args.refundable ? 45 : 0) + 18 * (args.baggage.length - 1), currency: 'EUR' },
    }
  })
}

/** Arguments of every kind a form has to cope with, and a structured answer. */
export const registerSearchFlights = (server: McpServer, peer: Peer): void => {
  server.registerTool(
    'search_flights',
    {
      title: 'Search flights',
      description: 'Finds flights in an invented timetable; the same question always gets the same answer.',
      inputSchema: input,
      ...(peer.revision >= '2025-06-18' ? { outputSchema: output } : {}),
      annotations: { readOnlyHint: true, idempotentHint: true },
    },
    (args) => {
      const travellers = args.travellers.adults + args.travellers.children.length
      const options = [0, 1, 2]
        .map((option) => fly(args, option))
        .map((flights) => ({ total: flights.reduce((sum, { price }) => sum + price.amount, 0) * travellers, flights }))
        .filter(({ total }) => args.maxPrice === null || total / travellers <= args.maxPrice)
        .sort((a, b) => a.total - b.total)
      const best = options[0]
      const text = best ? `${options.length} options, from ${best.total} EUR for ${travellers}.` : 'Nothing that cheap.'
      return withStructure(peer, { content: [{ type: 'text', text }], structuredContent: { travellers, options } })
    },
  )
}
