import type { Finding } from './findings'

const SCHEMA_VALID = 'jsonrpc-schema-valid'

const placeOf = ({ connectionId, seq }: Finding, path: string | undefined): string =>
  JSON.stringify([connectionId, seq, path ?? null])

/** The pointer itself, then those to what holds it, without the whole message. */
const upwards = (path: string): readonly string[] => {
  const paths = [path]
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) paths.push(path.slice(0, cut))
  return paths
}

/**
 * Findings without those that only repeat that a message breaks its schema where a requirement of its own says so
 * already, of the same place or of what holds it. The order is kept.
 */
export const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const told = new Set(findings.filter(({ id }) => id !== SCHEMA_VALID).map((one) => placeOf(one, one.path)))
  return findings.filter(
    (finding) =>
      finding.id !== SCHEMA_VALID || !upwards(finding.path ?? '').some((path) => told.has(placeOf(finding, path))),
  )
}
