import type { EventBody } from '@/lib/recording/events'
import type { ConnectOptions } from './types'

/** What is recorded before anything is sent. */
export const connectionStarted = ({
  url,
  version: requested,
  advertised,
  inPlaceOf,
  exploration,
}: ConnectOptions): EventBody => ({
  type: 'connection-started',
  url,
  requested,
  advertised,
  ...(inPlaceOf === undefined ? {} : { inPlaceOf }),
  ...(exploration ? { exploration } : {}),
})
