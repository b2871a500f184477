import type { Era, Revision } from '@/lib/protocol/revisions'
import { byArea } from '@/lib/spec/areas'
import type { Level } from '@/lib/spec/catalogue/entry'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import { withoutEchoes } from '@/lib/spec/echoes'
import type { Finding, Outcome, OutcomeKind, Severity } from '@/lib/spec/findings'
import { specUrl } from '@/lib/spec/spec-url'

type ReportServer = { readonly url: string; readonly name?: string; readonly version?: string }

export type ReportFinding = {
  readonly message: string
  /** Sequence numbers of the events that prove it. */
  readonly evidence: readonly number[]
  /** JSON pointer into the message of the event it is pinned to. */
  readonly path?: string
  readonly actual?: unknown
  readonly expected?: unknown
  /** It was there in the baseline already. */
  readonly known?: true
}

export type ReportOutcome = {
  readonly id: RequirementId
  readonly level: Level
  readonly severity: Severity
  readonly outcome: OutcomeKind
  /** Address of the specification's page, where the revision asks for it. */
  readonly spec?: string
  /** Why, for `not-exercised` and `not-applicable`. */
  readonly reason?: string
  readonly findings: readonly ReportFinding[]
}

export type Summary = Readonly<Record<OutcomeKind, number>> & {
  /** Requirements broken, by severity; those of the baseline are not among them. */
  readonly must: number
  readonly should: number
  readonly hint: number
  /** Requirements that could have been judged on this server, and those that were. */
  readonly observable: number
  readonly covered: number
}

/** How one server fared at one revision: what every reporter writes from. */
export type SpecReport = {
  readonly server: ReportServer
  readonly era: Era
  readonly revision: Revision
  readonly summary: Summary
  /** By area. */
  readonly outcomes: readonly ReportOutcome[]
}

type Facts = Pick<SpecReport, 'server' | 'era' | 'revision'> & {
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
}

const reportFinding = ({ message, evidence, path, ...rest }: Finding): ReportFinding => ({
  message,
  evidence,
  ...(path !== undefined && { path }),
  ...('actual' in rest && { actual: rest.actual }),
  ...('expected' in rest && { expected: rest.expected }),
})

export const summarize = (outcomes: readonly ReportOutcome[]): Summary => {
  const of = (kind: OutcomeKind): number => outcomes.filter(({ outcome }) => outcome === kind).length
  // A failure without findings of its own is counted where these are.
  const fresh = outcomes.filter(({ findings }) => !findings.every(({ known }) => known))
  const by = (wanted: Severity): number => fresh.filter(({ severity }) => severity === wanted).length
  const covered = of('passed') + of('failed')
  return {
    passed: of('passed'),
    failed: of('failed'),
    'not-exercised': of('not-exercised'),
    'not-applicable': of('not-applicable'),
    must: by('must'),
    should: by('should'),
    hint: by('hint'),
    observable: covered + of('not-exercised'),
    covered,
  }
}

const reasonOf = ({ outcome, reason }: Outcome, told: boolean): Pick<ReportOutcome, 'reason'> => {
  if (outcome === 'failed' && !told) return { reason: 'What breaks it is told by more specific requirements.' }
  return reason === undefined ? {} : { reason }
}

/** Puts outcomes and findings together. A finding that only repeats a more specific one is left out of the list. */
export const buildReport = ({ server, era, revision, outcomes, findings }: Facts): SpecReport => {
  const byId = new Map<RequirementId, Finding[]>()
  for (const finding of withoutEchoes(findings)) byId.set(finding.id, [...(byId.get(finding.id) ?? []), finding])
  const all = [...outcomes].sort(byArea).map((outcome): ReportOutcome => ({
    id: outcome.id,
    level: outcome.level,
    severity: outcome.severity,
    outcome: outcome.outcome,
    ...(outcome.spec !== undefined && { spec: specUrl(outcome.spec) }),
    ...reasonOf(outcome, byId.has(outcome.id)),
    findings: (byId.get(outcome.id) ?? []).map(reportFinding),
  }))
  return { server, era, revision, summary: summarize(all), outcomes: all }
}
