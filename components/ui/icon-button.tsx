import type { ComponentProps } from 'react'
import { cn } from './cn'

type Props = ComponentProps<'button'> & {
  /** What it does: the accessible name and the tooltip. */
  readonly label: string
}

export const IconButton = ({ label, className, type = 'button', ...rest }: Props) => (
  <button
    type={type}
    aria-label={label}
    title={label}
    className={cn(
      'text-mute hover:bg-hover hover:text-ink inline-flex size-6 shrink-0 items-center justify-center rounded-md transition-colors',
      'disabled:pointer-events-none disabled:opacity-50',
      className,
    )}
    {...rest}
  />
)
