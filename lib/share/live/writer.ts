import type { RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'
import { LIVE_VERSION, writeControl } from './control'

/** Where chunk `n` of a live share is sealed. */
export const chunkPlace = (n: number): string => `chunk/${n}`
/** Where the answer of a watcher is sealed; `id`: 32 hexadecimal digits. */
export const answerPlace = (id: string): string => `answer/${id}`

/** The first chunk: the version of the live form, then the recording's header. */
export const writeOpening = (header: RecordingHeader): string =>
  `${writeControl({ control: 'live', version: LIVE_VERSION })}${JSON.stringify(header)}\n`

/** `type` goes first, whatever else a file brought along: no event looks like a control. */
export const writeEvent = ({ type, ...rest }: RecordingEvent): string => `${JSON.stringify({ type, ...rest })}\n`
