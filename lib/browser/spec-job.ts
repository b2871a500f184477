import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { Finding, Outcome } from '@/lib/spec/findings'
import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { SpecEngine } from '@/lib/spec/spec-engine'
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

/** Holds a recording against the specification, portion by portion. Lives in a worker; knows nothing of it. */
export class SpecJob {
  private readonly rules: readonly (Rule | ShapeRule)[]
  private recording: number | undefined
  private engine: SpecEngine
  private events: RecordingEvent[] = []
  private told = 0

  constructor(rules: readonly (Rule | ShapeRule)[]) {
    this.rules = rules
    this.engine = new SpecEngine(rules)
  }

  answer({ recording, events, outcomesOf }: JudgeRequest): JudgeReply {
    if (recording !== this.recording) this.restart(recording)
    for (const event of events) this.events.push(event)
    this.engine.advance(this.events)
    const findings = this.engine.findings.slice(this.told).map(portable)
    this.told = this.engine.findings.length
    return {
      recording,
      findings,
      ...(outcomesOf !== undefined && {
        outcomes: { connection: outcomesOf, list: this.engine.outcomes(outcomesOf) },
      }),
    }
  }

  private restart(recording: number): void {
    this.recording = recording
    this.engine = new SpecEngine(this.rules)
    this.events = []
    this.told = 0
  }
}
