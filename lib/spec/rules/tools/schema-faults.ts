import { pointer } from '@/lib/protocol/pointer'
import { named } from '@/lib/spec/parts/named'
import type { Violation } from '@/lib/spec/rule'
import type { ToolSchema } from './listed-schemas'
import type { Dialect } from './schema-dialects'
import { KEYWORDS } from './schema-keywords'
import { danglingReferences } from './schema-references'
import { spotPath } from '@/lib/protocol/schema-spots'

/** Faults looked for in one schema. */
const ENOUGH = 5

/** What keeps a tool's schema from being one of the dialect: keywords of the wrong kind, references to nothing. */
export const schemaFaults = ({ spots, path, member, tool }: ToolSchema, dialect: Dialect): readonly Violation[] => {
  const faults: Violation[] = []
  const dangles = danglingReferences(spots)
  for (const spot of spots) {
    for (const [keyword, value] of Object.entries(spot.node)) {
      const fault =
        KEYWORDS.get(keyword)?.(value, dialect) ??
        (keyword === '$ref' && typeof value === 'string' && dangles(value) ? 'leads nowhere' : undefined)
      if (fault === undefined) continue
      const shown = typeof value === 'string' ? ` ${named(value)}` : ''
      faults.push({
        message: `In the ${member} of the tool ${named(tool)}, ${keyword}${shown} ${fault}.`,
        path: `${path}${spotPath(spot)}${pointer(keyword)}`,
      })
      if (faults.length === ENOUGH) return faults
    }
  }
  return faults
}
