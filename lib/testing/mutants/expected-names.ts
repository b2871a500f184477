import type { Revision } from '@/lib/protocol/revisions'
import { REQUIREMENTS, type RequirementId } from '@/lib/spec/catalogue/requirements'
import type { CatalogueEntry } from '@/lib/spec/catalogue/entry'
import { NAMES_BY_METHOD, NAMES_EVERYWHERE, type Named } from './names'
import type { Recorded } from './frames'

const SCHEMA_VALID: RequirementId = 'jsonrpc-schema-valid'

/** `*` is one step, `**` any number of them, none included. */
const matcher = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('/')
      .slice(1)
      .map((step) => (step === '**' ? '(?:/[^/]+)*' : step === '*' ? '/[^/]+' : `/${step.replace(/[.~]/g, '\\$&')}`))
      .join('')}$`,
  )

const compiled = (rows: readonly Named[]) => rows.map(([pattern, ids]) => ({ fits: matcher(pattern), ids }))

const everywhere = compiled(NAMES_EVERYWHERE)
const byMethod = new Map(Object.entries(NAMES_BY_METHOD).map(([method, rows]) => [method, compiled(rows)]))

const ASK = /^\/result\/inputRequests\/([^/]+)(\/params.*)$/

const existsIn = (id: RequirementId, revision: Revision): boolean =>
  (REQUIREMENTS[id] as CatalogueEntry).spec[revision] !== undefined

/** The method whose rows are about the place, and the place within it: an embedded ask has those of its own method. */
const aboutOf = ({ method, message }: Recorded, path: string) => {
  const [, name, within] = ASK.exec(path) ?? []
  if (name === undefined || within === undefined) return { method, path }
  const asks = (message['result'] as { inputRequests: Record<string, { method: string }> }).inputRequests
  return { method: asks[name]?.method ?? method, path: within }
}

/**
 * The requirements by which a fault at a place of a message may be named: those of the catalogue that are about it, or,
 * where there is none in the revision, the one that a message have its schema's shape.
 */
export const expectedNames = (recorded: Recorded, path: string, revision: Revision): readonly RequirementId[] => {
  const about = aboutOf(recorded, path)
  const ids = [
    ...everywhere.filter(({ fits }) => fits.test(path)),
    ...(byMethod.get(about.method) ?? []).filter(({ fits }) => fits.test(about.path)),
  ].flatMap((row) => row.ids)
  const there = ids.filter((id) => existsIn(id, revision))
  return there.length > 0 ? there : [SCHEMA_VALID]
}
