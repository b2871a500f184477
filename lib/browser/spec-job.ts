import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { Finding, Outcome } from '@/lib/spec/findings'
import { mergeOutcomes } from '@/lib/spec/merge-outcomes'
import type { Probe } from '@/lib/spec/probe'
import { probeOutcomes } from '@/lib/spec/probe-outcomes'
import { factsOf } from '@/lib/spec/probing/facts'
import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { ConnectionsFold } from '@/lib/views/connections'
import { portable } from './portable'

/** What the page sends to be judged, one at a time: the next events of a recording, and whose outcomes it wants. */
export type JudgeRequest = {
  /** Which of the page's recordings, counted from 0: with a new one everything starts afresh. */
  readonly recording: number
  readonly events: readonly RecordingEvent[]
  readonly outcomesOf?: ConnectionId
}

/** What became of it: what was found since the last reply. */
export type JudgeReply = {
  readonly recording: number
  readonly findings: readonly Finding[]
  readonly outcomes?: { readonly connection: ConnectionId; readonly list: readonly Outcome[] }
}

type Judges = { readonly rules: readonly (Rule | ShapeRule)[]; readonly probes: readonly Probe[] }

/** One recording, as far as it was sent. */
class Judging {
  readonly events: RecordingEvent[] = []
  readonly engine: SpecEngine
  readonly connections = new ConnectionsFold()
  /** Findings of the engine that were told, and keys of those of probes. */
  told = 0
  readonly probed = new Set<string>()

  constructor(rules: Judges['rules']) {
    this.engine = new SpecEngine(rules)
  }
}

/** Holds a recording against the specification, portion by portion. Lives in a worker; knows nothing of it. */
export class SpecJob {
  private readonly judges: Judges
  private recording: number | undefined
  private judging: Judging

  constructor(judges: Judges) {
    this.judges = judges
    this.judging = new Judging(judges.rules)
  }

  answer({ recording, events, outcomesOf }: JudgeRequest): JudgeReply {
    if (recording !== this.recording) {
      this.recording = recording
      this.judging = new Judging(this.judges.rules)
    }
    const { judging } = this
    for (const event of events) {
      judging.events.push(event)
      judging.connections.fold(event)
    }
    judging.engine.advance(judging.events)
    const found = judging.engine.findings.slice(judging.told)
    judging.told += found.length
    const probed = events.some(({ type }) => type === 'probe-ended') ? this.newlyProbed() : []
    return {
      recording,
      findings: [...found, ...probed].map(portable),
      ...(outcomesOf !== undefined && { outcomes: { connection: outcomesOf, list: this.outcomes(outcomesOf) } }),
    }
  }

  private outcomes(connection: ConnectionId): readonly Outcome[] {
    return mergeOutcomes([this.judging.engine.outcomes(connection), this.probes(connection)?.outcomes ?? []])
  }

  private probes(connection: ConnectionId) {
    const { events, connections } = this.judging
    const state = connections.get(connection)
    const facts = state && factsOf(state.view, [])
    return facts && probeOutcomes(events, facts, this.judges.probes)
  }

  /** Findings of probes of the servers that the person connected to, each told once. */
  private newlyProbed(): readonly Finding[] {
    const { engine, probed } = this.judging
    const servers = new Map(engine.connections.map((id) => [this.serverOf(id), id]))
    const found = Array.from(servers.values(), (id) => this.probes(id)?.findings ?? []).flat()
    const fresh = found.filter(({ key }) => !probed.has(key))
    for (const { key } of fresh) probed.add(key)
    return fresh
  }

  private serverOf(connection: ConnectionId): string {
    const view = this.judging.connections.get(connection)?.view
    return `${view?.revision ?? ''} ${view?.url ?? ''}`
  }
}
