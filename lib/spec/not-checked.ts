import type { RequirementId } from './catalogue/requirements'

/** Requirements that show in passing, in principle, and that no check decides: why not, for their pages. */
export const NOT_CHECKED: Readonly<Partial<Record<RequirementId, string>>> = {}
