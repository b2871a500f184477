import type { ReactNode } from 'react'
import { cn } from './cn'

const TONES = {
  neutral: 'border-line text-mute',
  ok: 'border-ok/35 text-ok',
  warn: 'border-warn/35 text-warn',
  bad: 'border-bad/35 text-bad',
  person: 'border-you/35 text-you',
  model: 'border-model/35 text-model',
}

type Props = {
  readonly tone?: keyof typeof TONES | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

export const Chip = ({ tone = 'neutral', className, children }: Props) => (
  <span
    className={cn(
      'inline-flex items-center gap-1 rounded-full border px-2 text-xs leading-[18px] whitespace-nowrap',
      TONES[tone],
      className,
    )}
  >
    {children}
  </span>
)
