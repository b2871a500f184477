'use client'

import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { keptProblem, quotaFull } from '@/lib/browser/kept/kept-problems'
import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { useKept } from '@/lib/browser/kept/use-kept'
import { useSessionStore } from '@/lib/browser/session-context'
import { useSession } from '@/lib/browser/use-session'
import { useWorkspaceState } from '@/lib/browser/workspace-context'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemText } from '@/components/content/problem-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SessionsList } from './sessions-list'
import { StorageFoot } from './storage-foot'
import { useOpenSessions } from './use-open-sessions'
import { useStorageRoom } from './use-storage-room'

type Props = {
  /** What can be done with files, at the top. */
  readonly actions?: ReactNode
  readonly onOpen: (session: KeptSession) => void
  readonly onCompare: (session: KeptSession) => void
  readonly onReplay: (session: KeptSession) => void
  readonly onNew: () => void
}

/** Every session that this browser keeps. */
export const SessionsPanel = ({ actions, onOpen, onCompare, onReplay, onNew }: Props) => {
  const session = useSessionStore()
  const { kept } = session
  const { open: all = [session] } = useWorkspaceState() ?? {}
  const { keeping, remove } = useSession()
  const here = new Set(all.flatMap((one) => one.state().keeping.id ?? []))
  const list = useKept()
  const [failed, setFailed] = useState<Problem>()
  const open = useOpenSessions(list)
  const storage = useStorageRoom(list)
  const { sessions = [] } = list
  const problem = failed ?? list.problem
  const tell = (error: unknown): void => {
    setFailed(keptProblem(error))
  }
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center gap-2">
        <h2 className="flex-1 font-semibold">Sessions</h2>
        {actions}
        <Button size="sm" onClick={onNew}>
          <FilePlus2 aria-hidden className="size-3.5" /> New
        </Button>
      </div>
      {problem && (
        <Notice tone="warn" title={problem.title} code={problem.code}>
          <ProblemText problem={problem} />
        </Notice>
      )}
      {list.sessions && (
        <SessionsList
          sessions={sessions}
          current={keeping.id}
          here={here}
          open={open}
          onOpen={onOpen}
          onCompare={onCompare}
          onReplay={onReplay}
          onRename={(id, name) => {
            kept?.change(id, { name }).catch(tell)
          }}
          onDelete={(id) => {
            const holder = all.find((one) => one.state().keeping.id === id) ?? session
            holder.state().remove([id]).catch(tell)
          }}
        />
      )}
      <StorageFoot
        storage={storage}
        sessions={sessions}
        open={new Set([...open, ...here])}
        full={keeping.problem === quotaFull}
        onDrop={(ids) => {
          remove(ids).catch(tell)
        }}
      />
    </div>
  )
}
