import { shared } from '@/lib/demo/shared'

export const CABINS = { economy: 'Economy', premium: 'Premium economy', business: 'Business' } as const
type Cabin = keyof typeof CABINS

/** A booked trip. It names no person: anyone who knows its id may read it. */
export type Trip = {
  readonly id: string
  readonly destination: string
  /** ISO 8601 date. */
  readonly departure: string
  readonly nights: number
  readonly travellers: number
  readonly cabin: Cabin
  readonly extras: readonly string[]
  readonly interests: readonly string[]
  readonly itinerary: string
  readonly writtenBy: string
}

const SEEDS: readonly Trip[] = [
  {
    id: 'lisbon-spring',
    destination: 'Lisbon',
    departure: '2027-04-16',
    nights: 3,
    travellers: 2,
    cabin: 'economy',
    extras: ['Breakfast'],
    interests: ['sea', 'food'],
    itinerary: 'Tram 28 at dawn, pastéis in Belém at noon, fado in Alfama at night.',
    writtenBy: 'the concierge',
  },
  {
    id: 'kyoto-autumn',
    destination: 'Kyoto',
    departure: '2027-11-05',
    nights: 6,
    travellers: 1,
    cabin: 'premium',
    extras: ['Airport transfer', 'Late check-out'],
    interests: ['museums', 'mountains'],
    itinerary: 'Temples before breakfast, maples all afternoon, one quiet counter for ramen.',
    writtenBy: 'the concierge',
  },
]

type Desk = { readonly trips: Map<string, Trip>; current: string; readonly listeners: Set<(trip: Trip) => void> }

const MOST_KEPT = 50
const desk = shared('concierge.trips', (): Desk => ({
  trips: new Map(SEEDS.map((trip) => [trip.id, trip])),
  current: 'lisbon-spring',
  listeners: new Set(),
}))

export const tripIds = (): string[] => [...desk.trips.keys()]

export const findTrip = (id: string): Trip | undefined => desk.trips.get(id)

/** The trip booked last. */
export const currentTrip = (): Trip | undefined => desk.trips.get(desk.current)

/** Calls back after every booking; returns the way to stop. */
export const onBooked = (listener: (trip: Trip) => void): (() => void) => {
  desk.listeners.add(listener)
  return () => void desk.listeners.delete(listener)
}

/** Books a trip once; booking the same id again changes nothing. The oldest bookings make room for new ones. */
export const book = (trip: Trip): void => {
  if (desk.trips.has(trip.id)) return
  desk.trips.set(trip.id, trip)
  desk.current = trip.id
  const oldest = tripIds().find((id) => !SEEDS.some((seed) => seed.id === id))
  if (desk.trips.size > MOST_KEPT && oldest !== undefined) desk.trips.delete(oldest)
  for (const listener of desk.listeners) listener(trip)
}

/** A trip as Markdown. */
export const tripSheet = (trip: Trip): string =>
  [
    `# ${trip.destination}, ${trip.nights} nights`,
    '',
    `> ${trip.itinerary}`,
    '',
    `- **Leaves** ${trip.departure}`,
    `- **Travellers** ${trip.travellers}, ${CABINS[trip.cabin].toLowerCase()}`,
    `- **Extras** ${trip.extras.join(', ') || 'none'}`,
    `- **Interests** ${trip.interests.join(', ') || 'open to anything'}`,
    '',
    `Itinerary by ${trip.writtenBy}. Trip \`${trip.id}\`.`,
    '',
  ].join('\n')
