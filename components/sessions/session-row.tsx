'use client'

import { GitCompare, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { keptName } from '@/lib/browser/kept/kept-name'
import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { IconButton } from '@/components/ui/icon-button'
import { RenameField } from './rename-field'
import { FindingCounts } from './finding-counts'
import { SessionFacts } from './session-facts'

type Props = {
  readonly session: KeptSession
  readonly now: number
  readonly current: boolean
  /** Open in this tab. */
  readonly here: boolean
  /** Another tab has it: it can only be looked at, and not be deleted. */
  readonly elsewhere: boolean
  readonly onOpen: () => void
  /** Holds the open session against it. */
  readonly onCompare: (() => void) | undefined
  /** Looks at what making its calls again would send. */
  readonly onReplay: () => void
  readonly onRename: (name: string) => void
  readonly onDelete: () => void
}

const ICON = 'text-faint group-hover:text-mute group-focus-within:text-mute'

/** One kept session: opens it; renames and deletes it in place. */
export const SessionRow = ({
  session,
  now,
  current,
  here,
  elsewhere,
  onOpen,
  onCompare,
  onReplay,
  onRename,
  onDelete,
}: Props) => {
  const [doing, setDoing] = useState<'rename' | 'delete'>()
  const name = visibleText(keptName(session))
  const done = (): void => {
    setDoing(undefined)
  }
  if (doing === 'delete')
    return (
      <li
        className="border-bad/25 bg-bad/5 flex items-center gap-1.5 rounded-md border px-2 py-2"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          done()
        }}
      >
        <span className="min-w-0 flex-1 truncate text-sm">Delete “{name}” for good?</span>
        <Button autoFocus variant="danger" size="sm" onClick={onDelete}>
          Delete
        </Button>
        <Button size="sm" onClick={done}>
          Keep
        </Button>
      </li>
    )
  if (doing === 'rename')
    return (
      <li className="px-1.5 py-1">
        <RenameField
          name={keptName(session)}
          onDone={(next) => {
            if (next !== undefined) onRename(next)
            done()
          }}
        />
      </li>
    )
  return (
    <li
      className={cn('group hover:bg-hover flex items-center gap-0.5 rounded-md pr-1', current && 'bg-sel')}
      aria-current={current || undefined}
    >
      <button
        type="button"
        data-session
        onClick={onOpen}
        title={
          current ? 'This session is open' : elsewhere ? 'Open in another tab: look at it here' : 'Open this session'
        }
        className="flex min-w-0 flex-1 flex-col items-stretch gap-0.5 rounded-md px-2 py-1.5 text-left"
      >
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {here && <Chip>open here</Chip>}
          {elsewhere && <Chip>open in another tab</Chip>}
          <FindingCounts findings={session.findings} />
        </span>
        <SessionFacts session={session} now={now} />
      </button>
      {onCompare && (
        <IconButton label={`Compare with ${name}`} className={ICON} onClick={onCompare}>
          <GitCompare aria-hidden className="size-3.5" />
        </IconButton>
      )}
      <IconButton label={`Replay ${name}…`} className={ICON} onClick={onReplay}>
        <RotateCcw aria-hidden className="size-3.5" />
      </IconButton>
      <IconButton
        label={`Rename ${name}`}
        className={ICON}
        onClick={() => {
          setDoing('rename')
        }}
      >
        <Pencil aria-hidden className="size-3.5" />
      </IconButton>
      <IconButton
        label={elsewhere ? `${name} is open in another tab: close it there to delete it` : `Delete ${name}`}
        className={ICON}
        disabled={elsewhere}
        onClick={() => {
          setDoing('delete')
        }}
      >
        <Trash2 aria-hidden className="size-3.5" />
      </IconButton>
    </li>
  )
}
