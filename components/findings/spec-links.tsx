import { ExternalLink as ExternalIcon } from 'lucide-react'
import type { Revision } from '@/lib/protocol/revisions'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import { specUrl } from '@/lib/spec/spec-url'

/** `server/tools#output-schema`: the page and anchor without what every citation begins with. */
const short = (citation: string): string => citation.replace(/^\/(?:specification|schema)\/[^/]+\//, '')

type Props = {
  readonly id: RequirementId
  readonly revision: Revision
  /** Where the revision says it; absent where it does not. */
  readonly citation: string | undefined
}

/** To the requirement's own page, and to where the revision says it. */
export const SpecLinks = ({ id, revision, citation }: Props) => (
  <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
    <a href={`/spec/${id}`} target="_blank" className="text-selline hover:underline">
      About this requirement
    </a>
    {citation !== undefined && (
      <a
        href={specUrl(citation)}
        target="_blank"
        rel="noopener noreferrer"
        className="text-selline inline-flex min-w-0 items-center gap-1 wrap-anywhere hover:underline"
      >
        {revision} · {short(citation)}
        <ExternalIcon aria-hidden size={11} className="shrink-0" />
      </a>
    )}
  </p>
)
