/** Every dated revision of the MCP specification that Parley speaks, oldest first. */
export const REVISIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] as const
export type Revision = (typeof REVISIONS)[number]

/** `legacy`: initialize, sessions, server→client requests. `modern`: stateless, rounds. */
export type Era = 'legacy' | 'modern'

const ERAS: Record<Revision, Era> = {
  '2024-11-05': 'legacy',
  '2025-03-26': 'legacy',
  '2025-06-18': 'legacy',
  '2025-11-25': 'legacy',
  '2026-07-28': 'modern',
}

export const LATEST_LEGACY = '2025-11-25' satisfies Revision
export const LATEST_MODERN = '2026-07-28' satisfies Revision

export const isRevision = (value: unknown): value is Revision => (REVISIONS as readonly unknown[]).includes(value)

export const eraOf = (revision: Revision): Era => ERAS[revision]
