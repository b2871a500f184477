'use client'

import { useId } from 'react'
import { recentServers } from '@/lib/browser/recent-servers'
import { useStored } from '@/lib/browser/use-stored'
import type { ConnectionView } from '@/lib/views/types'
import { cn } from '@/components/ui/cn'
import { stateWords } from './connection-state'

type UrlFieldProps = {
  readonly value: string
  readonly error: string | undefined
  readonly connection: ConnectionView | undefined
  readonly onChange: (url: string) => void
  readonly onEnter: () => void
}

/** The server's URL with the connection's state in front; Enter connects, recent servers come as suggestions. */
export const UrlField = ({ value, error, connection, onChange, onEnter }: UrlFieldProps) => {
  const id = useId()
  const recent = useStored(recentServers)
  const { text, dot } = stateWords(connection)
  return (
    <div className="relative max-w-[560px] min-w-44 flex-1 xl:min-w-56">
      <div
        className={cn(
          'bg-bg flex h-7 items-center gap-2 rounded-md border px-2.5',
          error === undefined ? 'border-line focus-within:border-control' : 'border-bad',
        )}
      >
        <span aria-hidden className={cn('size-[7px] shrink-0 rounded-full', dot)} />
        <input
          type="text"
          inputMode="url"
          value={value}
          title={value}
          list={`${id}-recent`}
          aria-label="Server URL"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? `${id}-state` : `${id}-error`}
          placeholder="http://localhost:3000/mcp"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onChange(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
          }}
          className="font-wire text-ink placeholder:text-faint min-w-0 flex-1 bg-transparent text-sm text-ellipsis outline-none [&::-webkit-calendar-picker-indicator]:hidden!"
        />
        <datalist id={`${id}-recent`}>
          {recent.map((server) => (
            <option key={server.url} value={server.url}>
              {[server.name, server.era].filter(Boolean).join(' · ')}
            </option>
          ))}
        </datalist>
        <span
          id={`${id}-state`}
          role="status"
          className={cn('text-mute shrink-0 text-xs', connection?.state === 'open' && 'sr-only xl:not-sr-only')}
        >
          {text}
        </span>
      </div>
      {error !== undefined && (
        <p
          id={`${id}-error`}
          role="alert"
          className="border-bad bg-panel text-bad shadow-pop absolute top-full left-0 z-40 mt-1 rounded-md border px-2.5 py-1 text-sm"
        >
          {error}
        </p>
      )}
    </div>
  )
}
