import { CircleX, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '@/lib/spec/findings'
import { cn } from '@/components/ui/cn'

const LOOKS = {
  must: { Icon: CircleX, ink: 'text-bad', word: 'MUST' },
  should: { Icon: TriangleAlert, ink: 'text-warn', word: 'SHOULD' },
  hint: { Icon: Info, ink: 'text-mute', word: 'hint' },
} as const

export const severityWord = (severity: Severity): string => LOOKS[severity].word

type Props = { readonly severity: Severity; readonly className?: string | undefined }

/** How bad a finding is: a shape of its own for each, and a colour. Says nothing aloud. */
export const SeverityMark = ({ severity, className }: Props) => {
  const { Icon, ink } = LOOKS[severity]
  return <Icon aria-hidden className={cn('size-3.5 shrink-0', ink, className)} />
}

export const severityInk = (severity: Severity): string => LOOKS[severity].ink
