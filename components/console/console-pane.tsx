'use client'

import { Terminal, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { visibleText } from '@/components/content/visible-text'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { ConsoleForm } from './console-form'
import type { ConsoleTarget } from './console-target'
import { useFollow } from './use-follow'

type Props = {
  readonly target: ConsoleTarget
  readonly row: string | undefined
  readonly onShow: (rowKey: string) => void
  readonly onClose: () => void
}

/** Composes any message, or any bytes, for the live connection; below the traffic, which shows what comes of it. */
export const ConsolePane = ({ target, row, onShow, onClose }: Props) => {
  const pane = useRef<HTMLElement>(null)
  const { connection } = useSession()
  const follow = useFollow(row, onShow)
  useEffect(() => {
    pane.current?.querySelector<HTMLElement>('textarea')?.focus()
  }, [target])
  return (
    <section
      ref={pane}
      aria-label="Raw console"
      className="bg-panel @container flex h-full min-h-0 flex-col"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className="flex h-9 shrink-0 items-center gap-2 border-b pr-1.5 pl-3">
        <Terminal aria-hidden className="text-mute size-3.5 shrink-0" />
        <h2 className="shrink-0 font-semibold">Raw console</h2>
        {target.draft?.from !== undefined && (
          <p className="font-wire text-mute min-w-0 truncate text-xs">from {visibleText(target.draft.from)}</p>
        )}
        <span className="flex-1" />
        {connection && (
          <span className="text-faint hidden truncate text-xs @min-[640px]:inline">
            Sent as written, on the open connection. What comes back of what no client would send is not held against
            the server.
          </span>
        )}
        <IconButton label="Close the console" onClick={onClose}>
          <X aria-hidden className="size-3.5" />
        </IconButton>
      </header>
      {connection ? (
        <ConsoleForm
          key={`${connection.id} ${target.opened}`}
          connection={connection}
          start={target.draft}
          onSent={follow}
        />
      ) : (
        <EmptyState title="Connect first: the console sends on the open connection" />
      )}
    </section>
  )
}
