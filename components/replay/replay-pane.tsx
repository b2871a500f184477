'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { closeReplay } from '@/lib/browser/compare-task'
import type { ComparedSession, CompareTask } from '@/lib/browser/compare-task'
import { useReplayer } from '@/lib/browser/use-replayer'
import { useSessionStore } from '@/lib/browser/session-context'
import { visibleText } from '@/components/content/visible-text'
import { ProblemText } from '@/components/content/problem-text'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { ReplayProgress } from './replay-progress'
import { ReplaySetup } from './replay-setup'
import type { SetupSlots } from './replay-setup'
import { useReplaySource } from './use-replay-source'

const Setup = ({
  of,
  url,
  ...slots
}: SetupSlots & { readonly of: ComparedSession; readonly url: string | undefined }) => {
  const state = useReplaySource(of)
  switch (state.phase) {
    case 'reading':
      return <EmptyState title="Reading the session" className="flex-1" />
    case 'failed':
      return (
        <div className="p-2.5">
          <Notice tone="bad" title={state.problem.title} code={state.problem.code}>
            <ProblemText problem={state.problem} />
          </Notice>
        </div>
      )
    case 'ready':
      return <ReplaySetup source={state.source} to={url} {...slots} />
  }
}

type Props = SetupSlots & {
  readonly task: Exclude<CompareTask, { kind: 'compare' }>
  /** Stands first in the bar. */
  readonly views: ReactNode
}

const titleOf = (task: Props['task'], of: string | undefined): string => {
  if (task.kind === 'replaying') return of ?? ''
  return task.of.kind === 'shown' ? 'this session' : task.of.name
}

/** Makes the calls of a session again: first what would be sent, then how it goes. */
export const ReplayPane = ({ task, views, ...slots }: Props) => {
  const session = useSessionStore()
  const { run } = useReplayer()
  const underway = task.kind === 'replaying' && run !== undefined && run.phase !== 'ended'
  return (
    <section aria-label="Replay" className="bg-panel @container flex h-full min-h-0 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b px-2.5">
        {views}
        <h2 className="min-w-0 flex-1 truncate">
          <span className="text-mute">Replay </span>
          <span className="font-semibold">{visibleText(titleOf(task, run?.order.source.name))}</span>
        </h2>
        <IconButton
          label="Close the replay"
          disabled={underway}
          onClick={() => {
            closeReplay(session)
          }}
        >
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </div>
      {task.kind === 'replaying' ? (
        run && <ReplayProgress run={run} />
      ) : (
        <Setup of={task.of} url={task.url} {...slots} />
      )}
    </section>
  )
}
