import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  readonly title: string
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** What a panel shows when there is nothing to show. */
export const EmptyState = ({ title, children, className }: Props) => (
  <div className={cn('flex flex-col items-center justify-center gap-1 p-6 text-center', className)}>
    <p className="text-mute font-medium">{title}</p>
    {children !== undefined && <div className="text-faint max-w-72 text-sm">{children}</div>}
  </div>
)
