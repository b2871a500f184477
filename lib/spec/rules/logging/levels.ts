import { objectAt, stringAt } from '@/lib/protocol/json'
import { LOG_LEVELS, META } from '@/lib/protocol/meta'
import type { ClientMessage } from '@/lib/spec/sightings'

/** The level of log messages that a request of 2026-07-28 opted in to. */
export const optedLevel = ({ params }: ClientMessage): string | undefined =>
  stringAt(objectAt(params, '_meta'), META.logLevel)

/** How severe a level is, from 0; undefined for none of RFC 5424's. */
export const severity = (level: string | undefined): number | undefined => {
  const rank = (LOG_LEVELS as readonly (string | undefined)[]).indexOf(level)
  return rank < 0 ? undefined : rank
}
