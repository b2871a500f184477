import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

const TONES = {
  neutral: { Icon: Info, box: 'border-line bg-panel', icon: 'text-mute' },
  ok: { Icon: CircleCheck, box: 'border-ok/35 bg-ok/6', icon: 'text-ok' },
  warn: { Icon: TriangleAlert, box: 'border-warn/35 bg-warn/6', icon: 'text-warn' },
  bad: { Icon: CircleAlert, box: 'border-bad/35 bg-bad/6', icon: 'text-bad' },
}

type Props = {
  readonly tone: keyof typeof TONES
  readonly title: string
  /** A stable code, shown so that it can be searched for. */
  readonly code?: string | undefined
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export const Notice = ({ tone, title, code, children, action }: Props) => {
  const { Icon, box, icon } = TONES[tone]
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={cn('flex gap-2 rounded-lg border px-3 py-2', box)}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold wrap-anywhere">{title}</strong>
          {code !== undefined && <code className="text-mute text-xs wrap-anywhere">{code}</code>}
        </div>
        {children !== undefined && <div className="text-mute mt-0.5 text-sm wrap-anywhere">{children}</div>}
        {action !== undefined && <div className="mt-2">{action}</div>}
      </div>
    </div>
  )
}
