import type { Finding, Severity } from '@/lib/spec/findings'
import { isAtLeast } from '@/lib/spec/at-least'

/** One thing that is wrong: the finding that says it best, and those that say the same in other words. */
export type FindingGroup = {
  readonly finding: Finding
  readonly also: readonly Finding[]
  /** The worst of them. */
  readonly severity: Severity
}

/** The requirement that says of any message no more than that its schema does not fit. */
const SCHEMA_VALID = 'jsonrpc-schema-valid'

const spotOf = ({ messageKey, path }: Finding): string => `${messageKey ?? ''} ${path ?? ''}`

const worst = (severities: readonly Severity[]): Severity =>
  severities.reduce((one, other) => (isAtLeast(one, other) ? one : other))

/**
 * Findings in groups, the worst first. That a message does not fit its schema is folded under the first finding that
 * tells more of the same place.
 */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const telling = findings.filter(({ id }) => id !== SCHEMA_VALID)
  const first = new Map<string, Finding>()
  for (const finding of telling) {
    const spot = spotOf(finding)
    if (!first.has(spot)) first.set(spot, finding)
  }
  const folded = new Map<Finding, Finding[]>()
  const heads = [...telling]
  for (const finding of findings) {
    if (finding.id !== SCHEMA_VALID) continue
    const head = finding.path === undefined ? undefined : first.get(spotOf(finding))
    if (head) folded.set(head, [...(folded.get(head) ?? []), finding])
    else heads.push(finding)
  }
  const groups = heads.map((finding) => {
    const also = folded.get(finding) ?? []
    return { finding, also, severity: worst([finding, ...also].map(({ severity }) => severity)) }
  })
  // A stable sort: what was found first stands first among equals.
  return groups.sort((a, b) => Number(isAtLeast(b.severity, a.severity)) - Number(isAtLeast(a.severity, b.severity)))
}
