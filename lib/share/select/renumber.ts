import type { RecordingEvent } from '@/lib/recording/events'
import type { ExplorationRun } from '@/lib/recording/exploration'
import type { AskKey, MessageKey, Seq } from '@/lib/recording/keys'
import type { ProbeResult, ProbeViolation } from '@/lib/recording/probing'

/** Leads nowhere in any recording: what it named was not selected. */
const NOWHERE = '-1.0'

/** Keys of messages and asks, and rows' keys, begin with the number of an event. */
const KEYED = /^((?:answer|note|event):)?(\d+)(.*)$/s

/** Selected events with new numbers, and the names by which they are known then. */
export class Renumbering {
  private readonly numbers = new Map<number, Seq>()
  private readonly kept: readonly RecordingEvent[]
  private readonly rows = new Set<string>()

  constructor(kept: readonly RecordingEvent[]) {
    this.kept = kept
    this.kept.forEach(({ seq }, index) => this.numbers.set(seq, index as Seq))
    for (const event of this.kept) {
      if (event.type === 'http-request-sent') this.rows.add(`http:${event.httpId}`)
      if (event.type === 'exploration-started') this.rows.add(`exploration:${event.exploration}`)
      if (event.type === 'probing-started') this.rows.add(`probing:${event.probing}`)
    }
  }

  events(): readonly RecordingEvent[] {
    return this.kept.flatMap((event) => {
      const seq = this.numbers.get(event.seq)
      return seq === undefined ? [] : [{ ...this.withKeys(event), seq }]
    })
  }

  /** Keys of rows, messages and asks; `event:<seq>` for any event. */
  rowKey(key: string): string | undefined {
    return this.rows.has(key) ? key : this.key(key)
  }

  private key<K extends string>(key: K): K | undefined {
    const [, prefix = '', digits, rest = ''] = KEYED.exec(key) ?? []
    const seq = digits === undefined ? undefined : this.numbers.get(Number(digits))
    return seq === undefined ? undefined : (`${prefix}${seq}${rest}` as K)
  }

  private withKeys(event: RecordingEvent): RecordingEvent {
    switch (event.type) {
      case 'answer-given':
        return { ...event, askKey: this.key(event.askKey) ?? (NOWHERE as AskKey) }
      case 'http-request-sent': {
        if (event.ask === undefined) return event
        const { ask: before, ...rest } = event
        const ask = this.key(before)
        return ask === undefined ? rest : { ...rest, ask }
      }
      case 'expectation-pinned': {
        const exchange = this.key(event.expectation.exchange) ?? (NOWHERE as MessageKey)
        return { ...event, expectation: { ...event.expectation, exchange } }
      }
      case 'app-opened': {
        if (event.exchange === undefined) return event
        const { exchange: before, ...rest } = event
        const exchange = this.key(before)
        return exchange === undefined ? rest : { ...rest, exchange }
      }
      case 'exploration-run-ended':
        return { ...event, run: this.run(event.run) }
      case 'probe-ended':
        return { ...event, result: this.result(event.result) }
      default:
        return event
    }
  }

  private run(run: ExplorationRun): ExplorationRun {
    return { ...run, steps: run.steps.map((step) => ({ ...step, ask: this.key(step.ask) ?? (NOWHERE as AskKey) })) }
  }

  private result(result: ProbeResult): ProbeResult {
    return { ...result, violations: result.violations.map((violation) => this.violation(violation)) }
  }

  private violation({ seq: before, evidence, ...rest }: ProbeViolation): ProbeViolation {
    const seq = before === undefined ? undefined : this.numbers.get(before)
    const seqs = evidence?.flatMap((one) => this.numbers.get(one) ?? [])
    return { ...rest, ...(seq !== undefined && { seq }), ...(seqs && { evidence: seqs }) }
  }
}
