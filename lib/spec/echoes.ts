import type { Finding } from './findings'

const SCHEMA_VALID = 'jsonrpc-schema-valid'

const placeOf = ({ connectionId, seq, path }: Finding): string => JSON.stringify([connectionId, seq, path ?? null])

/**
 * Findings without those that only repeat that a message breaks its schema where a requirement of its own says so
 * already. The order is kept.
 */
export const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const told = new Set(findings.filter(({ id }) => id !== SCHEMA_VALID).map(placeOf))
  return findings.filter((finding) => finding.id !== SCHEMA_VALID || !told.has(placeOf(finding)))
}
