/** Response header of `parley bridge`: where the stream is on which its command's stderr and its end are told. */
export const BRIDGE_HEADER = 'Parley-Bridge'

/** Events of that stream; unnamed ones are lines of stdout that no request waits for. */
export const BRIDGE_EVENTS = { stderr: 'stderr', process: 'process' } as const
