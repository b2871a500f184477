import { FALLBACK_FAULTS } from '@/lib/demo/troublemaker/faults/fallbacks'
import { STREAM_FAULTS } from '@/lib/demo/troublemaker/faults/streams'

/** What the Troublemaker has planted for whoever answers it, or cancels a call: each says what it violates. */
export const PLANTED_FAULTS = [...FALLBACK_FAULTS, ...STREAM_FAULTS]
