import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import { messageKey, type ProbingId, type Seq } from '@/lib/recording/keys'
import type { ProbeResult } from '@/lib/recording/probing'
import type { Finding, Outcome } from './findings'
import type { Probe } from './probe'
import { whyNotApplicable } from './probing/applicable'
import type { ProbePeer } from './probing/facts'
import { entryOf, severityOf } from './severity'

type Ended = { readonly result: ProbeResult; readonly probing: ProbingId; readonly seq: Seq }

/** The newest result of each probe made of this server in this revision. */
const newestResults = (events: readonly RecordingEvent[], { url, revision }: ProbePeer): Map<string, Ended> => {
  const runs = new Set<ProbingId>()
  const newest = new Map<string, Ended>()
  for (const event of events) {
    if (event.type === 'probing-started' && event.plan.url === url && event.plan.revision === revision)
      runs.add(event.probing)
    if (event.type === 'probe-ended' && runs.has(event.probing))
      newest.set(event.result.probe, { result: event.result, probing: event.probing, seq: event.seq })
  }
  return newest
}

const outcomeOf = (probe: Probe, result: ProbeResult | undefined, peer: ProbePeer): Outcome => {
  const { id, atMost } = probe
  const { level, spec } = entryOf(id)
  const page = spec[peer.revision]
  const facts = {
    id,
    level,
    severity: severityOf(id, atMost),
    judged: result?.outcome === 'passed' || result?.outcome === 'failed' ? 1 : 0,
    broken: result?.violations.length ?? 0,
    ...(page !== undefined && { spec: page }),
  }
  if (result) {
    const { outcome, reason } = result
    const exercise = outcome === 'not-exercised' && { exercise: { kind: 'probe' } as const }
    return { ...facts, outcome, ...(reason !== undefined && { reason }), ...exercise }
  }
  const why = whyNotApplicable(probe, peer)
  if (why !== undefined) return { ...facts, outcome: 'not-applicable', reason: why }
  const reason = 'The probe was not run.'
  return { ...facts, outcome: 'not-exercised', reason, exercise: { kind: 'probe' } }
}

const findingsOf = (
  { id, atMost }: Probe,
  { result, probing, seq }: Ended,
  { revision }: ProbePeer,
  events: readonly RecordingEvent[],
): readonly Finding[] =>
  result.violations.map(({ message, seq: pinned = seq, path, evidence = [], atMost: own, ...values }, index) => ({
    key: `${probing}/${id}/${index}`,
    id,
    level: entryOf(id).level,
    severity: severityOf(id, own ?? atMost),
    // An imported recording may point anywhere.
    connectionId: events[pinned]?.connectionId ?? (probing as string as ConnectionId),
    revision,
    message,
    seq: pinned,
    ...(path !== undefined && { path, messageKey: messageKey(pinned, 0) }),
    evidence: [...new Set([...evidence, pinned])].sort((a, b) => a - b),
    ...('actual' in values && { actual: values.actual }),
    ...('expected' in values && { expected: values.expected }),
    probe: true,
  }))

/**
 * How the probes fare with one server in one revision: the newest result counts. Pure. One that was not run is not
 * exercised, and says so.
 */
export const probeOutcomes = (
  events: readonly RecordingEvent[],
  peer: ProbePeer,
  probes: readonly Probe[],
): { readonly outcomes: readonly Outcome[]; readonly findings: readonly Finding[] } => {
  const newest = newestResults(events, peer)
  return {
    outcomes: probes.map((probe) => outcomeOf(probe, newest.get(probe.id)?.result, peer)),
    findings: probes.flatMap((probe) => {
      const ended = newest.get(probe.id)
      return ended ? findingsOf(probe, ended, peer, events) : []
    }),
  }
}
