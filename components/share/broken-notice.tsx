import type { Problem } from '@/lib/protocol/problem'
import { Notice } from '@/components/ui/notice'

/** A strip under the bar: the rest of what was shared cannot be read. */
export const BrokenNotice = ({ problem }: { readonly problem: Problem }) => (
  <div className="bg-panel border-b px-3 py-2">
    <Notice tone="warn" title="Not all of it could be read" code={problem.code}>
      {problem.title}: {problem.cause} What comes before is shown.
    </Notice>
  </div>
)
