'use client'

import { useCallback } from 'react'
import { useNow } from '@/lib/browser/use-now'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { ConnectionId } from '@/lib/recording/events'
import { isTaskOver } from '@/lib/views/client-tasks'
import type { TaskView } from '@/lib/views/client-tasks'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { formatDuration } from '@/components/ui/format'
import { ResultBody } from './result-body'

const TONES: Readonly<Record<string, 'ok' | 'bad' | 'person' | 'neutral'>> = {
  completed: 'ok',
  failed: 'bad',
  input_required: 'person',
}

/** A task by its id, as the recording has it. */
export const useTask = (connectionId: ConnectionId, taskId: string | undefined): TaskView | undefined =>
  useViews(
    useCallback(
      (views: SessionViews) => (taskId === undefined ? undefined : views.task(connectionId, taskId)),
      [connectionId, taskId],
    ),
  )

/** What can be done about a task on the connection that it belongs to. */
const TaskActions = ({ task }: { readonly task: TaskView }) => {
  const { connection } = useSession()
  if (connection?.id !== task.connectionId) return null
  const { taskId } = task
  const send = (method: string): void => {
    connection.call(method, { taskId }).done.catch(() => undefined)
  }
  const followed = connection.followedTasks().includes(taskId)
  const over = isTaskOver(task)
  const tasks = connection.capabilities['tasks']
  const cancels = connection.era === 'modern' || (typeof tasks === 'object' && tasks !== null && 'cancel' in tasks)
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button
        size="sm"
        onClick={() => {
          send('tasks/get')
        }}
      >
        Ask now
      </Button>
      {!over && (
        <Button
          size="sm"
          aria-pressed={followed}
          title="Asks as often as the server likes to be asked (pollInterval)"
          onClick={() => {
            if (followed) connection.unfollowTask(taskId)
            else connection.followTask(taskId)
          }}
        >
          {followed ? 'Stop asking' : 'Keep asking'}
        </Button>
      )}
      {connection.era === 'legacy' && (
        <Button
          size="sm"
          title="tasks/result: waits until the task is done"
          onClick={() => {
            send('tasks/result')
          }}
        >
          Get the result
        </Button>
      )}
      {!over && cancels && (
        <Button
          size="sm"
          onClick={() => {
            send('tasks/cancel')
          }}
        >
          Cancel task
        </Button>
      )}
    </div>
  )
}

/** A task: how it stands, what came of it, and what can be done about it. */
export const TaskCard = ({ task }: { readonly task: TaskView }) => {
  const { status, statusMessage, taskId, ttlMs, pollMs, told, toldAt, outcome, cancelling } = task
  const over = isTaskOver(task)
  const now = useNow(!over)
  const facts = [
    over ? undefined : `told ${formatDuration(Math.max(0, now - toldAt))} ago`,
    `${told} ${told === 1 ? 'report' : 'reports'}`,
    pollMs === undefined ? undefined : `asks for every ${formatDuration(pollMs)}`,
    ttlMs === undefined ? undefined : ttlMs === null ? 'kept without limit' : `kept ${formatDuration(ttlMs)}`,
    cancelling && !over ? 'cancelling' : undefined,
  ]
  return (
    <section aria-label={`Task ${taskId}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Chip tone={TONES[status] ?? 'neutral'}>{visibleText(status)}</Chip>
        <span className="font-wire text-mute min-w-0 text-xs wrap-anywhere">{visibleText(taskId)}</span>
      </div>
      {statusMessage !== undefined && <p className="text-sm wrap-anywhere">{visibleText(statusMessage)}</p>}
      <p className="text-mute text-xs">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      {status === 'input_required' && <p className="text-you text-sm">Waits for your answer, at the right.</p>}
      <TaskActions task={task} />
      {outcome?.kind === 'result' && <ResultBody method="tools/call" result={outcome.result} />}
      {outcome?.kind === 'error' && (
        <p className="text-bad text-sm wrap-anywhere">
          Error {outcome.code}: {visibleText(outcome.message)}
        </p>
      )}
    </section>
  )
}
