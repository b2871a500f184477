import { Circle, CircleCheck, CircleDashed, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { Outcome, OutcomeKind } from '@/lib/spec/findings'
import { cn } from '@/components/ui/cn'

export const OUTCOMES: Readonly<Record<OutcomeKind, { readonly word: string; readonly bar: string }>> = {
  failed: { word: 'failed', bar: 'bg-bad' },
  passed: { word: 'passed', bar: 'bg-ok' },
  'not-exercised': { word: 'not exercised', bar: 'bg-server-bar' },
  'not-applicable': { word: 'not applicable', bar: 'bg-line' },
}

const FAILED = {
  must: { Icon: CircleX, ink: 'text-bad' },
  should: { Icon: TriangleAlert, ink: 'text-warn' },
  hint: { Icon: Info, ink: 'text-mute' },
}

const OTHERS = {
  passed: { Icon: CircleCheck, ink: 'text-ok' },
  'not-exercised': { Icon: CircleDashed, ink: 'text-mute' },
  'not-applicable': { Icon: Circle, ink: 'text-faint' },
}

type Props = { readonly outcome: Pick<Outcome, 'outcome' | 'severity'>; readonly className?: string }

/** How a requirement fared, as a shape of its own and in words for those who cannot see it. */
export const OutcomeMark = ({ outcome: { outcome, severity }, className }: Props) => {
  const { Icon, ink } = outcome === 'failed' ? FAILED[severity] : OTHERS[outcome]
  return <Icon role="img" aria-label={OUTCOMES[outcome].word} className={cn('size-3.5 shrink-0', ink, className)} />
}
