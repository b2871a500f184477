import type { ProbeRisk } from '@/lib/recording/probing'
import type { ProbeContext } from './probing/context'
import type { ProbePeer } from './probing/facts'
import type { ProbeVerdict } from './probing/verdict'
import type { Docs } from './rule'

/** A requirement that is found out by sending something. */
export type Probe = Docs & {
  readonly kind: 'probe'
  readonly risk: ProbeRisk
  /** The dotted path of the server capability without which the requirement means nothing. */
  readonly needs?: string
  /** Why the requirement cannot apply to this server, in a sentence; undefined when it does. */
  readonly appliesTo?: (peer: ProbePeer) => string | undefined
  /** Severity when the specification contradicts itself, or when it is only a sign: never more than this. */
  readonly atMost?: 'should' | 'hint'
  /** What goes over the wire, step by step, in words or as lines: shown before it is sent. */
  readonly sends: readonly [string, ...string[]]
  /** Sends it, on a connection of its own, and judges what comes back. */
  readonly run: (context: ProbeContext) => Promise<ProbeVerdict>
}

export const defineProbe = (probe: Omit<Probe, 'kind'>): Probe => ({ ...probe, kind: 'probe' })
