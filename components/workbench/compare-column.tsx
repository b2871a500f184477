'use client'

import type { ReactNode } from 'react'
import { compareTask, openReplay } from '@/lib/browser/compare-task'
import { useSessionStore } from '@/lib/browser/session-context'
import { useOwn } from '@/lib/browser/use-own'
import { useViewing } from '@/lib/browser/use-viewing'
import { CompareView } from '@/components/compare/compare-view'
import { checkUrl } from '@/components/connect/check-url'
import { HeadersPopover } from '@/components/connect/headers-popover'
import { ReplayPane } from '@/components/replay/replay-pane'

type Props = {
  /** The switch to the traffic and the report. */
  readonly views: ReactNode
  /** Leads to a row of the timeline. */
  readonly onShow: (rowKey: string) => void
}

const headersOf = (url: string): ReactNode => <HeadersPopover url={url} />

/** What changed between sessions, or what a replay would send and how it goes. */
export const CompareColumn = ({ views, onShow }: Props) => {
  const viewing = useViewing()
  const session = useSessionStore()
  const [set, own] = useOwn(compareTask)
  // Nothing is sent from a session that is only looked at.
  const task = viewing && set.kind !== 'compare' ? own.initial : set
  return task.kind === 'compare' ? (
    <CompareView
      task={task}
      views={views}
      onShow={onShow}
      onReplay={(of) => {
        openReplay(session, of)
      }}
    />
  ) : (
    <ReplayPane task={task} views={views} checkUrl={checkUrl} headersOf={headersOf} />
  )
}
