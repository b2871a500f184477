import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = { readonly className?: string | undefined; readonly children: ReactNode }

export const Kbd = ({ className, children }: Props) => (
  <kbd
    className={cn(
      'border-line text-faint inline-flex h-4 min-w-4 items-center justify-center rounded border px-1 text-[10.5px] leading-none',
      className,
    )}
  >
    {children}
  </kbd>
)
