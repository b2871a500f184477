'use client'

import { useFindings } from '@/lib/browser/use-findings'
import { useOutcomes } from '@/lib/browser/use-outcomes'
import type { Severity } from '@/lib/spec/findings'
import { severityInk, SeverityMark, severityWord } from '@/components/content/severity-mark'
import { cn } from '@/components/ui/cn'
import { coverage, percent } from './coverage'

export type SpecTotalsProps = {
  /** Shows the rows at which something this bad was found. */
  readonly onFindings: (severity: Severity) => void
  readonly onReport: () => void
}

const SEVERITIES = ['must', 'should', 'hint'] as const

const word = (severity: Severity, count: number): string =>
  severity === 'hint' ? (count === 1 ? 'hint' : 'hints') : severityWord(severity)

/** What was found, by how bad it is, and how much of what can be seen was. Nothing before anything was judged. */
export const SpecTotals = ({ onFindings, onReport }: SpecTotalsProps) => {
  const { book, failure } = useFindings()
  const { list } = useOutcomes()
  const { judged, observable } = coverage(list)
  if (failure !== undefined)
    return (
      <button type="button" onClick={onReport} className="text-warn flex items-center gap-1 rounded hover:underline">
        <SeverityMark severity="should" className="size-3" /> Not checked against the spec
      </button>
    )
  return (
    <span role="group" aria-label="Held against the spec" className="flex items-center gap-3">
      {SEVERITIES.filter((severity) => book.totals[severity] > 0).map((severity) => (
        <button
          key={severity}
          type="button"
          title="Shows the rows that show them; n and p step through them"
          onClick={() => {
            onFindings(severity)
          }}
          className={cn('flex items-center gap-1 rounded font-medium hover:underline', severityInk(severity))}
        >
          <SeverityMark severity={severity} className="size-3" />
          {book.totals[severity].toLocaleString('en')} {word(severity, book.totals[severity])}
        </button>
      ))}
      {judged > 0 && (
        <button
          type="button"
          title={`${judged} of ${observable} requirements of this revision that can be seen were judged: open the report`}
          onClick={onReport}
          className="hover:text-ink rounded hover:underline"
        >
          {percent(judged, observable)} of the spec judged
        </button>
      )}
    </span>
  )
}
