import { handleConcierge } from '@/lib/demo/concierge/handle'
import { book, currentTrip } from '@/lib/demo/concierge/trips'
import { FAULTS } from '@/lib/demo/troublemaker/catalogue'
import { handleTroublemaker } from '@/lib/demo/troublemaker/handle'

/** Both demo servers as request handlers: real servers of every revision, for tests that talk to one. */
export const DEMO_SERVERS = { concierge: handleConcierge, troublemaker: handleTroublemaker }

/** What the Troublemaker does wrong on purpose, tool by tool. */
export const PLANTED = FAULTS

/** Books a trip at the Concierge behind everybody's back: subscribers of `trip://current` are told. */
export const bookAnotherTrip = (id: string): void => {
  const trip = currentTrip()
  if (trip) book({ ...trip, id })
}
