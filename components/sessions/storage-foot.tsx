'use client'

import { useState } from 'react'
import { keptName } from '@/lib/browser/kept/kept-name'
import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { isShort, toDrop } from './room'
import type { StorageRoom } from './use-storage-room'

type Props = {
  readonly storage: StorageRoom
  readonly sessions: readonly KeptSession[]
  readonly open: ReadonlySet<string>
  /** The browser has already refused to store more. */
  readonly full: boolean
  readonly onDrop: (ids: readonly string[]) => void
}

/** How much is stored, and what to do when that is too much: nothing is dropped before the person has said so. */
export const StorageFoot = ({ storage, sessions, open, full, onDrop }: Props) => {
  const { room, persisted, refused, persist } = storage
  const [kept, setKept] = useState(false)
  const drop = room && (full || isShort(room)) && !kept ? toDrop(sessions, room, open) : []
  return (
    <div className="flex flex-col gap-2 border-t pt-2.5">
      {drop.length > 0 && (
        <Notice
          tone="warn"
          title={full ? 'There is no room left' : 'Room is getting short'}
          end={
            <>
              <Button
                variant="danger"
                size="sm"
                onClick={() => {
                  onDrop(drop.map(({ id }) => id))
                }}
              >
                Delete {drop.length === 1 ? 'it' : `these ${drop.length}`}
              </Button>
              <Button
                size="sm"
                onClick={() => {
                  setKept(true)
                }}
              >
                Keep
              </Button>
            </>
          }
        >
          Delete the oldest {drop.length === 1 ? 'session' : 'sessions'} for good?{' '}
          {drop.map((session) => `“${visibleText(keptName(session))}” (${formatBytes(session.bytes)})`).join(', ')}
        </Notice>
      )}
      <div className="text-mute flex min-h-6 items-center gap-2 text-xs">
        {room && (
          <>
            <meter
              aria-label="Storage used"
              min={0}
              max={room.quota}
              value={room.usage}
              className="h-1.5 w-16 shrink-0"
            />
            <span className="tabular-nums">
              {formatBytes(room.usage)} of {formatBytes(room.quota)}
            </span>
          </>
        )}
        <span className="flex-1" />
        {persisted === true && <span>The browser keeps them until you delete them.</span>}
        {persisted === false && refused && (
          <span>The browser did not agree: it may clear them when space is short.</span>
        )}
        {persisted === false && !refused && (
          <Button
            variant="ghost"
            size="sm"
            title="Ask the browser not to clear them by itself when space is short"
            onClick={persist}
          >
            Ask the browser to keep them
          </Button>
        )}
      </div>
    </div>
  )
}
