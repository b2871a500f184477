import { entryOf } from '@/lib/spec/severity'
import type { Severity } from '@/lib/spec/findings'
import type { ReportFinding, ReportOutcome, SpecReport } from './report'

const LEVELS: Readonly<Record<Severity, string>> = { must: 'error', should: 'warning', hint: 'note' }

const result = (outcome: ReportOutcome, finding: ReportFinding, url: string) => ({
  ruleId: outcome.id,
  level: LEVELS[outcome.severity],
  message: { text: finding.message },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: url } },
      ...(finding.path !== undefined && { logicalLocations: [{ fullyQualifiedName: finding.path, kind: 'member' }] }),
    },
  ],
  ...(finding.known && { baselineState: 'unchanged' }),
  properties: {
    evidence: finding.evidence,
    ...(finding.actual !== undefined && { actual: finding.actual }),
    ...(finding.expected !== undefined && { expected: finding.expected }),
  },
})

/** SARIF 2.1.0: a rule for each requirement that was broken, a result for each finding. */
export const sarifReport = ({ server, era, revision, outcomes, summary }: SpecReport): string => {
  const failed = outcomes.filter(({ findings }) => findings.length > 0)
  const rules = failed.map(({ id, severity, level, spec }) => ({
    id,
    shortDescription: { text: entryOf(id).statement },
    ...(spec !== undefined && { helpUri: spec }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { level },
  }))
  const results = failed.flatMap((outcome) => outcome.findings.map((finding) => result(outcome, finding, server.url)))
  const run = {
    tool: { driver: { name: 'Parley', rules } },
    results,
    properties: { server, era, revision, summary },
  }
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  )
}
