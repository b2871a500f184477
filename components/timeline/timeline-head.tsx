import { cn } from '@/components/ui/cn'
import { COLUMN, COLUMNS, FROM_MEDIUM, FROM_WIDE } from './columns'
import { HEAD } from './use-tail'

export const TimelineHead = () => (
  <div role="rowgroup" className="bg-panel sticky top-0 z-10">
    <div
      role="row"
      aria-rowindex={1}
      style={{ height: HEAD }}
      className={cn(COLUMNS, 'text-faint border-b border-l-2 border-l-transparent text-xs')}
    >
      <span role="columnheader" aria-colindex={COLUMN.time}>
        Time
      </span>
      <span role="columnheader" aria-colindex={COLUMN.lane} className="text-center">
        <span aria-hidden>⇄</span>
        <span className="sr-only">Direction</span>
      </span>
      <span role="columnheader" aria-colindex={COLUMN.message}>
        Message
      </span>
      <span role="columnheader" aria-colindex={COLUMN.id} className={FROM_MEDIUM}>
        Id
      </span>
      <span role="columnheader" aria-colindex={COLUMN.status}>
        Status
      </span>
      <span role="columnheader" aria-colindex={COLUMN.timing} className="truncate text-right">
        <span className="@min-[600px]:hidden">Took</span>
        <span
          className="hidden gap-0.5 @min-[600px]:inline-flex"
          title="How long each call took, and who was waited for"
        >
          <span className="text-server">Server</span>·<span className="text-you">you</span>·
          <span className="text-model">model</span>
        </span>
      </span>
      <span role="columnheader" aria-colindex={COLUMN.size} className={cn(FROM_WIDE, 'text-right')}>
        Size
      </span>
      <span role="columnheader" aria-colindex={COLUMN.findings} className="col-start-[-2]">
        <span className="sr-only">Findings</span>
      </span>
    </div>
  </div>
)
