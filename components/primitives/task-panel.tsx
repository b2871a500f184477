'use client'

import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { taskKey } from './rail-items'
import { TaskCard } from './task-card'

type TaskPanelProps = {
  /** Connection and id, as the rail has it. */
  readonly taskRef: string
  readonly onExchange: (key: MessageKey) => void
}

/** One task of the server's. */
export const TaskPanel = ({ taskRef, onExchange }: TaskPanelProps) => {
  const task = useViews(
    useCallback((views: SessionViews) => views.tasks().find((known) => taskKey(known) === taskRef), [taskRef]),
  )
  if (!task) return <EmptyState title="This session has no such task." />
  const { call } = task
  return (
    <article aria-label={`task ${task.taskId}`} className="flex min-w-0 flex-col gap-3 p-3">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-mute text-xs">Task</p>
          <h2 className="font-wire m-0 text-base font-semibold wrap-anywhere">
            {visibleText(task.tool ?? task.taskId)}
          </h2>
        </div>
        {call !== undefined && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              onExchange(call)
            }}
          >
            Show its call
          </Button>
        )}
      </header>
      <TaskCard task={task} />
    </article>
  )
}
