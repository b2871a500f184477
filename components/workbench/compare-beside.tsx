'use client'

import { GitCompare } from 'lucide-react'
import { openComparison } from '@/lib/browser/compare-task'
import type { Session } from '@/lib/browser/session'
import { useSessionStore } from '@/lib/browser/session-context'
import type { Workspace } from '@/lib/browser/workspace'
import { IconButton } from '@/components/ui/icon-button'
import { goIn } from './use-place'
import { useSummary } from './use-summary'

type Props = { readonly workspace: Workspace; readonly active: Session }

/** Holds the session that is worked with against the one beside it. */
export const CompareBeside = ({ workspace, active }: Props) => {
  const beside = useSessionStore()
  const { name } = useSummary()
  return (
    <IconButton
      label={`Compare with ${name}`}
      onClick={() => {
        openComparison(active, { session: { kind: 'given', name, events: beside.published().events.slice() } })
        // A comparison takes the room of both.
        workspace.showBeside(undefined)
        goIn(active, { main: 'compare' })
      }}
    >
      <GitCompare aria-hidden className="size-3.5" />
    </IconButton>
  )
}
