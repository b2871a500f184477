import type { ComponentProps } from 'react'
import { cn } from './cn'

const VARIANTS = {
  primary: 'border-out bg-out text-on-out font-medium hover:brightness-108',
  default: 'border-line bg-panel text-ink hover:bg-hover',
  ghost: 'border-transparent text-mute hover:bg-hover hover:text-ink',
  danger: 'border-line bg-panel text-bad hover:border-bad',
}

const SIZES = { sm: 'h-6 gap-1 px-2 text-sm', md: 'h-7 gap-1.5 px-2.5 text-[12.5px] leading-[19px]' }

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: keyof typeof VARIANTS | undefined
  readonly size?: keyof typeof SIZES | undefined
}

export const buttonClass = (variant: keyof typeof VARIANTS = 'default', size: keyof typeof SIZES = 'md'): string =>
  cn(
    'inline-flex shrink-0 items-center justify-center rounded-md border whitespace-nowrap transition-colors select-none',
    'disabled:opacity-50 disabled:pointer-events-none',
    VARIANTS[variant],
    SIZES[size],
  )

export const Button = ({ variant, size, className, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={cn(buttonClass(variant, size), className)} {...rest} />
)
