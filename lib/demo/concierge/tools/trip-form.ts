import type { ElicitRequestFormParams } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { CABINS } from '@/lib/demo/concierge/trips'
import type { Revision } from '@/lib/protocol/revisions'

const MEALS = ['no preference', 'vegetarian', 'vegan', 'halal', 'kosher']
const INTERESTS = ['sea', 'mountains', 'museums', 'food', 'music']
const EXTRAS = { breakfast: 'Breakfast', transfer: 'Airport transfer', late: 'Late check-out', seats: 'Seats together' }

type Form = ElicitRequestFormParams['requestedSchema']

const asChoices = (titles: Record<string, string>): { const: string; title: string }[] =>
  Object.entries(titles).map(([value, title]) => ({ const: value, title }))

const REQUIRED = ['name', 'email', 'departure', 'travellers', 'cabin']

/** Every kind of field that the restricted schema of 2025-11-25 and later knows. */
const CURRENT: Form = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Your name', minLength: 1, maxLength: 80 },
    email: { type: 'string', title: 'E-mail', description: 'Where the tickets go', format: 'email' },
    departure: { type: 'string', title: 'Departure', format: 'date' },
    pickup: { type: 'string', title: 'Pick-up at home', description: 'Leave empty for none', format: 'date-time' },
    wishlist: { type: 'string', title: 'A page you like', description: 'For inspiration, optional', format: 'uri' },
    travellers: { type: 'integer', title: 'Travellers', minimum: 1, maximum: 8, default: 2 },
    budget: {
      type: 'number',
      title: 'Budget per person',
      description: 'In euros',
      minimum: 100,
      maximum: 20000,
      default: 1250.5,
    },
    flexible: { type: 'boolean', title: 'A day earlier or later is fine', default: true },
    cabin: { type: 'string', title: 'Cabin', oneOf: asChoices(CABINS), default: 'economy' },
    meal: { type: 'string', title: 'Meal on board', enum: MEALS, default: 'no preference' },
    extras: {
      type: 'array',
      title: 'Extras',
      items: { anyOf: asChoices(EXTRAS) },
      maxItems: 3,
      default: ['breakfast'],
    },
    interests: {
      type: 'array',
      title: 'Interests',
      items: { type: 'string', enum: INTERESTS },
      minItems: 1,
      default: ['food'],
    },
  },
  required: REQUIRED,
}

/** 2025-06-18 has no lists, no titled choices but `enumNames`, and defaults for booleans only. */
const EARLY: Form = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Your name', minLength: 1, maxLength: 80 },
    email: { type: 'string', title: 'E-mail', description: 'Where the tickets go', format: 'email' },
    departure: { type: 'string', title: 'Departure', format: 'date' },
    travellers: { type: 'integer', title: 'Travellers', minimum: 1, maximum: 8 },
    budget: { type: 'number', title: 'Budget per person', description: 'In euros', minimum: 100, maximum: 20000 },
    flexible: { type: 'boolean', title: 'A day earlier or later is fine', default: true },
    cabin: { type: 'string', title: 'Cabin', enum: Object.keys(CABINS), enumNames: Object.values(CABINS) },
    meal: { type: 'string', title: 'Meal on board', enum: MEALS },
  },
  required: REQUIRED,
}

/** The form in the words of the negotiated revision. */
export const tripForm = (revision: Revision): Form => (revision >= '2025-11-25' ? CURRENT : EARLY)

/** What the form may bring back: clients are asked to validate, servers must not rely on it. */
export const tripDetails = z.object({
  name: z.string().min(1).max(80),
  email: z.email(),
  departure: z.iso.date(),
  pickup: z.iso.datetime({ offset: true, local: true }).optional(),
  wishlist: z.url().optional(),
  travellers: z.int().min(1).max(8),
  budget: z.number().min(100).max(20000).default(1250.5),
  flexible: z.boolean().default(true),
  cabin: z.enum(['economy', 'premium', 'business']),
  meal: z
    .string()
    .refine((meal) => MEALS.includes(meal), 'not on the menu')
    .default('no preference'),
  extras: z
    .array(z.enum(['breakfast', 'transfer', 'late', 'seats']))
    .max(3)
    .default([])
    .transform((extras) => extras.map((extra) => EXTRAS[extra])),
  interests: z.array(z.enum(['sea', 'mountains', 'museums', 'food', 'music'])).default([]),
})
export type TripDetails = z.output<typeof tripDetails>
