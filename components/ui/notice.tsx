import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

const TONES = {
  neutral: { Icon: Info, box: 'border-line bg-panel', icon: 'text-mute' },
  ok: { Icon: CircleCheck, box: 'border-ok/35 bg-ok/6', icon: 'text-ok' },
  warn: { Icon: TriangleAlert, box: 'border-warn/25 bg-warn/5', icon: 'text-warn' },
  bad: { Icon: CircleAlert, box: 'border-bad/25 bg-bad/5', icon: 'text-bad' },
}

type Props = {
  readonly tone: keyof typeof TONES
  readonly title: string
  /** A stable code, shown so that it can be searched for. */
  readonly code?: string | undefined
  readonly children?: ReactNode
  /** Stands at the right: what can be done here. */
  readonly end?: ReactNode
}

export const Notice = ({ tone, title, code, children, end }: Props) => {
  const { Icon, box, icon } = TONES[tone]
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={cn('flex gap-2 rounded-md border px-2.5 py-1.5', box)}>
      <Icon aria-hidden className={cn('mt-[3px] size-3.5 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-medium wrap-anywhere">{title}</strong>
          {code !== undefined && <code className="text-mute text-xs wrap-anywhere">{code}</code>}
        </div>
        {children !== undefined && <div className="text-mute text-sm wrap-anywhere">{children}</div>}
      </div>
      {end !== undefined && <div className="flex shrink-0 items-center gap-1 self-start">{end}</div>}
    </div>
  )
}
