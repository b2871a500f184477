import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import type { CatalogueEntry, Level, UnobservableEntry } from '@/lib/spec/catalogue/entry'
import { REQUIREMENTS, type RequirementId } from '@/lib/spec/catalogue/requirements'
import { UNOBSERVABLE } from '@/lib/spec/catalogue/unobservable'
import { DOCS } from '@/lib/spec/docs'
import { NOT_CHECKED } from '@/lib/spec/not-checked'
import type { Probe } from '@/lib/spec/probe'
import { ALL_PROBES } from '@/lib/spec/probes/all-probes'
import type { Docs } from '@/lib/spec/rule'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { severityOf } from '@/lib/spec/severity'
import type { Severity } from '@/lib/spec/findings'

/** Everything known of one requirement. */
export type Requirement = {
  readonly id: string
  readonly level: Level
  readonly statement: string
  readonly spec: Partial<Record<Revision, string>>
  /** What can be seen of it, and how it is judged here; absent where no client can tell. */
  readonly seen?: {
    readonly entry: CatalogueEntry
    readonly severity: Severity
    readonly docs: Docs | undefined
    readonly probe: Probe | undefined
    /** Why nothing judges it; undefined where something does. */
    readonly unchecked: string | undefined
  }
  /** Why no client can tell. */
  readonly unseen?: string
}

const isId = (id: string): id is RequirementId => Object.hasOwn(REQUIREMENTS, id)

const observable = (id: RequirementId): Requirement => {
  const entry: CatalogueEntry = REQUIREMENTS[id]
  const rule = ALL_RULES.find((one) => one.id === id)
  const probe = ALL_PROBES.find((one) => one.id === id)
  return {
    id,
    level: entry.level,
    statement: entry.statement,
    spec: entry.spec,
    seen: {
      entry,
      severity: severityOf(id, (rule ?? probe)?.atMost),
      docs: DOCS.get(id),
      probe,
      unchecked: NOT_CHECKED[id],
    },
  }
}

/** The requirement of this id, whether it can be seen or not. */
export const findRequirement = (id: string): Requirement | undefined => {
  if (isId(id)) return observable(id)
  const unseen: UnobservableEntry | undefined = Object.hasOwn(UNOBSERVABLE, id)
    ? UNOBSERVABLE[id as keyof typeof UNOBSERVABLE]
    : undefined
  return unseen && { id, level: unseen.level, statement: unseen.statement, spec: unseen.spec, unseen: unseen.reason }
}

/** Revisions that ask for it, oldest first. */
export const revisionsOf = ({ spec }: Pick<Requirement, 'spec'>): readonly Revision[] =>
  REVISIONS.filter((revision) => spec[revision] !== undefined)
