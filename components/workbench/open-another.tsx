'use client'

import { Plus } from 'lucide-react'
import { useWorkspace, useWorkspaceState } from '@/lib/browser/workspace-context'
import { MOST_OPEN } from '@/lib/browser/workspace'
import { IconButton } from '@/components/ui/icon-button'

/** Opens one more session, while there is only one: from then on the strip above has the button. */
export const OpenAnother = () => {
  const workspace = useWorkspace()
  const { open = [] } = useWorkspaceState() ?? {}
  if (!workspace || open.length !== 1) return null
  return (
    <IconButton
      label="Open another server: this session stays open"
      onClick={() => {
        workspace.open()
      }}
    >
      <Plus aria-hidden className="size-3.5" />
    </IconButton>
  )
}

/** The same at the end of the strip. */
export const OpenMore = () => {
  const workspace = useWorkspace()
  const { open = [] } = useWorkspaceState() ?? {}
  const full = open.length >= MOST_OPEN
  return (
    <IconButton
      label={full ? `No more than ${MOST_OPEN} sessions can be open` : 'Open another server'}
      disabled={full}
      onClick={() => {
        workspace?.open()
      }}
    >
      <Plus aria-hidden className="size-3.5" />
    </IconButton>
  )
}
