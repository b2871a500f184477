import type { Revision } from '@/lib/protocol/revisions'
import type { MemberAt } from '@/lib/protocol/shapes/at-revision'
import { jsonKind } from '@/lib/protocol/shapes/branch'
import { nearName } from './near-name'
import { kindsOf } from './shape-facts'

/** Of a hostile object's many members only so many are looked at. */
const MOST = 200

/**
 * Members that are there under another name than the one they must have: a near name that the shape does not know,
 * with a value of a kind that the missing member may have. By the name they go by now.
 */
export const renames = (
  value: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, MemberAt>,
  missing: readonly MemberAt[],
  revision: Revision,
): ReadonlyMap<string, MemberAt> => {
  const found = new Map<string, MemberAt>()
  if (missing.length === 0) return found
  const strange = Object.keys(value)
    .filter((name) => !known.has(name) && value[name] !== undefined)
    .slice(0, MOST)
  for (const member of missing) {
    const kinds = kindsOf(member.shape, revision)
    const near = nearName(
      member.name,
      strange.filter((name) => !found.has(name) && kinds.includes(jsonKind(value[name]))),
    )
    if (near !== undefined) found.set(near, member)
  }
  return found
}
