import type { OutcomeKind } from '@/lib/spec/findings'
import { cn } from '@/components/ui/cn'
import { OUTCOMES } from './outcome-mark'
import type { Counts } from './report-areas'

const ORDER: readonly OutcomeKind[] = ['failed', 'passed', 'not-exercised', 'not-applicable']

/** `2 failed, 14 passed`: what there is of each. */
export const countWords = (counts: Counts): string =>
  ORDER.filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${OUTCOMES[kind].word}`)
    .join(', ')

type Props = { readonly counts: Counts; readonly className?: string }

/** Shares of the four outcomes; the numbers stand beside it. */
export const OutcomeBar = ({ counts, className }: Props) => (
  <span
    aria-hidden
    title={countWords(counts)}
    className={cn('flex h-1.5 gap-px overflow-hidden rounded-full', className)}
  >
    {ORDER.map((kind) =>
      counts[kind] > 0 ? <span key={kind} className={OUTCOMES[kind].bar} style={{ flexGrow: counts[kind] }} /> : null,
    )}
  </span>
)
