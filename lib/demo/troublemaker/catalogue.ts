import type { JsonObject } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import type { Fault } from './fault'
import { BOTH } from './fault'
import { APP_FAULTS } from './faults/apps'
import { ASK_FAULTS } from './faults/asks'
import { ENVELOPE_FAULTS } from './faults/envelopes'
import { FALLBACK_FAULTS } from './faults/fallbacks'
import { FRAME_FAULTS } from './faults/frames'
import { HTTP_FAULTS } from './faults/http'
import { NOTIFICATION_FAULTS } from './faults/notifications'
import { RESULT_FAULTS } from './faults/results'
import { STREAM_FAULTS } from './faults/streams'
import { answer, json } from './wire'

const GOOD: Fault = {
  id: 'good',
  eras: BOTH,
  does: 'Does everything right, for comparison.',
  violates: [],
  play: (call) => json(answer(call, 'Nothing to see here.')),
}

/** Every tool of the Troublemaker: what it does, in which eras, and which requirements it breaks. */
export const FAULTS: readonly Fault[] = [
  GOOD,
  ...FRAME_FAULTS,
  ...ENVELOPE_FAULTS,
  ...RESULT_FAULTS,
  ...NOTIFICATION_FAULTS,
  ...STREAM_FAULTS,
  ...HTTP_FAULTS,
  ...ASK_FAULTS,
  ...FALLBACK_FAULTS,
  ...APP_FAULTS,
]

/** The entries of tools/list. All are well-formed but that of `no_schema`, whose fault this is. */
export const listTools = (era: Era): JsonObject[] =>
  FAULTS.filter(({ eras }) => eras.includes(era)).map(({ id, does, listed }) => ({
    name: id,
    description: does,
    ...(id === 'no_schema' ? {} : { inputSchema: { type: 'object', properties: {} } }),
    ...listed,
  }))

/** The fault to play; undefined when the era has no tool of that name. */
export const findFault = (name: unknown, era: Era): Fault | undefined =>
  FAULTS.find(({ id, eras }) => id === name && eras.includes(era))
