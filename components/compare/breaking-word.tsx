import { CircleHelp, OctagonAlert } from 'lucide-react'
import type { Breaking } from '@/lib/spec/compare/session-comparison'

/** Says that a change lets down who relied on the left side; nothing where it does not. */
export const BreakingWord = ({ breaking }: { readonly breaking: Breaking | undefined }) => {
  if (breaking === true)
    return (
      <span className="text-bad inline-flex shrink-0 items-center gap-1 text-xs font-medium">
        <OctagonAlert aria-hidden className="size-3" /> breaking
      </span>
    )
  if (breaking === 'unknown')
    return (
      <span className="text-warn inline-flex shrink-0 items-center gap-1 text-xs">
        <CircleHelp aria-hidden className="size-3" /> may break
      </span>
    )
  return null
}
