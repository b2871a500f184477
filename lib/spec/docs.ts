import type { RequirementId } from './catalogue/requirements'
import { ALL_PROBES } from './probes/all-probes'
import type { Docs } from './rule'
import { ALL_RULES } from './rules/all-rules'

/** Why a requirement matters, what to do about it and what it looks like, by its id: a rule's words before a probe's. */
export const DOCS: ReadonlyMap<RequirementId, Docs> = new Map(
  [...ALL_PROBES, ...ALL_RULES].map((docs): [RequirementId, Docs] => [docs.id, docs]),
)
