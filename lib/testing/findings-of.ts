import type { RecordingEvent } from '@/lib/recording/events'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { SpecEngine } from '@/lib/spec/spec-engine'

/** Ids of what the rules find in a recording, in order. */
export const findingsOf = (events: readonly RecordingEvent[]): readonly string[] => {
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(events)
  return engine.findings.map(({ id }) => id)
}
