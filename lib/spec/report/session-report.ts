import type { RecordingEvent } from '@/lib/recording/events'
import type { Outcome } from '@/lib/spec/findings'
import { mergeOutcomes } from '@/lib/spec/merge-outcomes'
import type { Probe } from '@/lib/spec/probe'
import { probeOutcomes } from '@/lib/spec/probe-outcomes'
import type { SpecEngine } from '@/lib/spec/spec-engine'
import type { ConnectionView } from '@/lib/views/types'
import { buildReport, type SpecReport } from './report'

type Session = {
  readonly events: readonly RecordingEvent[]
  /** All connections of the recording. */
  readonly connections: readonly ConnectionView[]
  /** Advanced to the end of `events`. */
  readonly engine: SpecEngine
  readonly probes: readonly Probe[]
}

/**
 * How the server of one connection fared, in the whole recording: every connection to the same address in the same
 * revision counts, and so do the probes. Undefined while its revision is not known.
 */
export const sessionReport = (
  { url, revision, era, transport, serverInfo, capabilities = {} }: ConnectionView,
  { events, connections, engine, probes }: Session,
): SpecReport | undefined => {
  if (revision === undefined || era === undefined || transport === undefined) return undefined
  const same = new Set(
    connections.filter((other) => other.url === url && other.revision === revision && !other.probe).map(({ id }) => id),
  )
  const passive: readonly (readonly Outcome[])[] = [...same].map((id) => engine.outcomes(id))
  const probed = probeOutcomes(events, { url, revision, era, transport, capabilities }, probes)
  return buildReport({
    server: { url, ...serverInfo },
    era,
    revision,
    outcomes: mergeOutcomes([...passive, probed.outcomes]),
    findings: [...engine.findings.filter(({ connectionId }) => same.has(connectionId)), ...probed.findings],
  })
}
