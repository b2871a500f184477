import type { KeptFindings } from '@/lib/browser/kept/kept-session'
import { severityInk, SeverityMark, severityWord } from '@/components/content/severity-mark'
import { cn } from '@/components/ui/cn'

/** What was found in a session, at the end of its line. */
export const FindingCounts = ({ findings }: { readonly findings: KeptFindings }) => (
  <span className="ml-auto flex shrink-0 items-center gap-2.5 text-xs tabular-nums">
    {(['must', 'should'] as const)
      .filter((severity) => findings[severity] > 0)
      .map((severity) => (
        <span key={severity} className={cn('flex items-center gap-1', severityInk(severity))}>
          <SeverityMark severity={severity} className="size-3" />
          {findings[severity].toLocaleString('en')} {severityWord(severity)}
        </span>
      ))}
  </span>
)
