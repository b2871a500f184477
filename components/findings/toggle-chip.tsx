import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

type Props = {
  readonly pressed: boolean
  readonly onToggle: () => void
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** A filter that is on or off. */
export const ToggleChip = ({ pressed, onToggle, title, children }: Props) => (
  <button
    type="button"
    aria-pressed={pressed}
    title={title}
    onClick={onToggle}
    className={cn(
      'inline-flex h-6 shrink-0 items-center gap-1 rounded-full border px-2 text-xs whitespace-nowrap tabular-nums',
      pressed ? 'border-selline bg-sel text-ink font-medium' : 'text-mute hover:text-ink hover:bg-hover',
    )}
  >
    {children}
  </button>
)

/** The set with the value in it if it was not, else without. */
export const toggled = <T,>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
