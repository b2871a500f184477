import { useDocs } from '@/lib/browser/use-docs'
import type { CatalogueEntry } from '@/lib/spec/catalogue/entry'
import type { Finding } from '@/lib/spec/findings'
import { SpecLinks } from './spec-links'

type Props = { readonly finding: Pick<Finding, 'id' | 'revision'> }

/** What the requirement says, why it matters and what to do. */
export const RuleWords = ({ finding: { id, revision } }: Props) => {
  const docs = useDocs()
  const words = docs?.DOCS.get(id)
  const entry: CatalogueEntry | undefined = docs?.REQUIREMENTS[id]
  if (!entry) return null
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <p>{entry.statement}</p>
      {words && (
        <>
          <p className="text-mute">{words.why}</p>
          <p>
            <span className="text-faint">Fix: </span>
            {words.fix}
          </p>
        </>
      )}
      <SpecLinks id={id} revision={revision} citation={entry.spec[revision]} />
    </div>
  )
}
