import type { Revision } from '@/lib/protocol/revisions'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import type { Edit } from './edited'

/** A change that no schema sees, and the requirements it breaks: at least one of them must be named. */
export type TableMutant = {
  readonly name: string
  readonly edit: Edit
  readonly names: readonly RequirementId[]
  /** The revisions in which it is wrong, both ends included. */
  readonly since?: Revision
  readonly until?: Revision
}

export const LEGACY = '2025-11-25'
export const MODERN = '2026-07-28'
