import { CircleSlash2, Equal, GitCompare, Minus, Plus } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Mark } from '@/lib/browser/compared'
import { cn } from '@/components/ui/cn'
import { WORDS } from './row-sections'

type Look = { readonly Icon: LucideIcon; readonly ink: string; readonly word: string }

export const MARKS: Record<Mark, Look> = {
  added: { Icon: Plus, ink: 'text-ok', word: WORDS.added },
  removed: { Icon: Minus, ink: 'text-bad', word: WORDS.removed },
  changed: { Icon: GitCompare, ink: 'text-warn', word: WORDS.changed },
  same: { Icon: Equal, ink: 'text-mute', word: WORDS.same },
  aside: { Icon: CircleSlash2, ink: 'text-mute', word: WORDS.aside },
}

/** How the right side has it: a sign with its word for those who cannot see it. */
export const MarkSign = ({ mark, className }: { readonly mark: Mark; readonly className?: string }) => {
  const { Icon, ink, word } = MARKS[mark]
  return (
    <span className="inline-flex shrink-0 items-center">
      <Icon aria-hidden className={cn('size-3.5', ink, className)} />
      <span className="sr-only">{word}: </span>
    </span>
  )
}
