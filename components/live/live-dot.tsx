import { cn } from '@/components/ui/cn'
import type { Told } from './live-words'

const FILLS = { ok: 'bg-ok', warn: 'bg-warn', bad: 'bg-bad', neutral: 'bg-server-bar' }

export const LiveDot = ({ tone }: Pick<Told, 'tone'>) => (
  <span aria-hidden className={cn('size-[7px] shrink-0 rounded-full', FILLS[tone])} />
)
