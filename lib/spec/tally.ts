import type { Revision } from '@/lib/protocol/revisions'
import type { ConnectionId } from '@/lib/recording/events'
import type { MessageKey, Seq } from '@/lib/recording/keys'
import type { Exercise, Finding, Outcome } from './findings'
import type { Docs, Rule, ShapeRule, Violation } from './rule'
import { entryOf, severityOf } from './severity'

/** Findings of one requirement kept per connection: a flood of the same fault must not fill the memory. */
const KEPT = 100

/** Where a violation was seen. */
export type Place = {
  readonly connectionId: ConnectionId
  readonly revision: Revision
  readonly seq: Seq
  readonly messageKey?: MessageKey | undefined
}

/** Why there was nothing to judge, and what would bring it about. */
type Missing = { readonly reason: string; readonly exercise?: Exercise }

type Counted = Docs & Pick<Rule | ShapeRule, 'atMost' | 'once'>

const NONE: readonly Finding[] = []

/** How one requirement fares on one connection. */
export class Tally {
  judged = 0
  broken = 0
  readonly findings: Finding[] = []
  private readonly rule: Counted

  constructor(rule: Counted) {
    this.rule = rule
  }

  /** Counts one judgement that something is wrong; returns the findings it adds. */
  judge(violations: readonly Violation[], place: Place): readonly Finding[] {
    this.judged++
    const room = (this.rule.once ? 1 : KEPT) - this.findings.length
    const added =
      room > 0 ? violations.slice(0, room).map((violation, index) => this.finding(violation, place, index)) : NONE
    this.broken += violations.length
    this.findings.push(...added)
    return added
  }

  outcome(revision: Revision, notApplicable: string | undefined, notExercised: Missing): Outcome {
    const { id } = this.rule
    const { level, spec } = entryOf(id)
    const facts = {
      id,
      level,
      severity: severityOf(id, this.rule.atMost),
      judged: this.judged,
      broken: this.broken,
      ...(spec[revision] !== undefined && { spec: spec[revision] }),
    }
    if (this.broken > 0) return { ...facts, outcome: 'failed' }
    if (this.judged > 0) return { ...facts, outcome: 'passed' }
    return notApplicable === undefined
      ? { ...facts, outcome: 'not-exercised', ...notExercised }
      : { ...facts, outcome: 'not-applicable', reason: notApplicable }
  }

  private finding(violation: Violation, { connectionId, revision, seq, messageKey }: Place, index: number): Finding {
    const { id, atMost } = this.rule
    const pinned = violation.seq ?? seq
    const evidence = [...new Set([...(violation.evidence ?? []), pinned])].sort((a, b) => a - b)
    return {
      key: `${connectionId}/${id}/${this.broken + index}`,
      id,
      level: entryOf(id).level,
      severity: severityOf(id, atMost),
      connectionId,
      revision,
      message: violation.message,
      seq: pinned,
      ...(messageKey !== undefined && pinned === seq && { messageKey }),
      ...(violation.path !== undefined && { path: violation.path }),
      evidence,
      ...('actual' in violation && { actual: violation.actual }),
      ...('expected' in violation && { expected: violation.expected }),
      ...(violation.mend !== undefined && { mend: violation.mend }),
    }
  }
}
