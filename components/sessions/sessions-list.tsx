'use client'

import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { keptName } from '@/lib/browser/kept/kept-name'
import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/text-field'
import { SessionRow } from './session-row'

/** From so many on, a filter helps. */
const MANY = 8

const holds = (session: KeptSession, query: string): boolean =>
  [keptName(session), session.server, session.serverName, session.era].some((text) =>
    text?.toLowerCase().includes(query.trim().toLowerCase()),
  )

/** ↑ and ↓ step through the sessions. */
const step = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-session]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  if (by === 0 || at === -1) return
  event.preventDefault()
  rows[at + by]?.focus()
}

type Props = {
  readonly sessions: readonly KeptSession[]
  readonly current: string | undefined
  /** Open in this tab, the current one too. */
  readonly here: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  readonly onOpen: (session: KeptSession) => void
  readonly onCompare: (session: KeptSession) => void
  readonly onReplay: (session: KeptSession) => void
  readonly onRename: (id: string, name: string) => void
  readonly onDelete: (id: string) => void
}

/** The kept sessions, newest change first. */
export const SessionsList = (props: Props) => {
  const { sessions, current, here, open, onOpen, onCompare, onReplay, onRename, onDelete } = props
  const [query, setQuery] = useState('')
  const [now] = useState(Date.now)
  const shown = query === '' ? sessions : sessions.filter((session) => holds(session, query))
  if (sessions.length === 0)
    return <EmptyState title="Nothing kept yet">What you record is kept here, in this browser only.</EmptyState>
  return (
    <>
      {sessions.length >= MANY && (
        <TextField
          label="Filter the sessions"
          hideLabel
          placeholder="Name, server or era"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
          }}
        />
      )}
      <ul
        aria-label="Kept sessions"
        onKeyDown={step}
        className="m-0 -mx-1 flex max-h-[min(26rem,50dvh)] list-none flex-col gap-px overflow-auto p-1"
      >
        {shown.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            now={now}
            current={session.id === current}
            here={here.has(session.id)}
            elsewhere={open.has(session.id) && !here.has(session.id)}
            onOpen={() => {
              onOpen(session)
            }}
            onCompare={
              session.id === current
                ? undefined
                : () => {
                    onCompare(session)
                  }
            }
            onReplay={() => {
              onReplay(session)
            }}
            onRename={(name) => {
              onRename(session.id, name)
            }}
            onDelete={() => {
              onDelete(session.id)
            }}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="text-mute py-2 text-center text-sm">No session matches.</p>}
    </>
  )
}
