'use client'

import { RotateCcw } from 'lucide-react'
import { handReplay } from '@/lib/browser/compare-task'
import { useSessionStore } from '@/lib/browser/session-context'
import { Button } from '@/components/ui/button'

type Props = {
  readonly title: string
  /** Goes to another page of this app. */
  readonly onLeave: (path: string) => void
}

/** Takes the calls of a session that is looked at to the workbench, which asks for a server; nothing is sent before. */
export const RunElsewhere = ({ title, onLeave }: Props) => {
  const session = useSessionStore()
  return (
    <Button
      title="Makes these calls of a server of yours: first you see what would be sent"
      onClick={() => {
        handReplay({ kind: 'given', name: title, events: session.published().events.slice() }, '')
        onLeave('/?main=compare')
      }}
    >
      <RotateCcw aria-hidden className="size-3.5" /> <span className="hidden xl:inline">Run against my server…</span>
      <span className="xl:hidden">Run…</span>
    </Button>
  )
}
