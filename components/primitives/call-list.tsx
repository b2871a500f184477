'use client'

import { useEffect, useRef, useState } from 'react'
import type { MessageKey } from '@/lib/recording/keys'
import { formatClock } from '@/components/ui/format'
import { CallCard } from './call-card'
import type { ShownCall } from './use-calls'

type CallListProps = { readonly calls: readonly ShownCall[]; readonly onExchange: (key: MessageKey) => void }

/** Running calls and the latest one in full; older ones in a line each, opened on demand. */
export const CallList = ({ calls, onExchange }: CallListProps) => {
  const [opened, setOpened] = useState<MessageKey>()
  const root = useRef<HTMLDivElement>(null)
  const latest = calls[0]?.exchange.key
  const seen = useRef(latest)
  useEffect(() => {
    // A call just made comes into sight; one found on opening the panel leaves the form in sight.
    if (seen.current !== latest) root.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
    seen.current = latest
  }, [latest])
  const isFull = ({ exchange }: ShownCall, index: number): boolean =>
    index === 0 || exchange.endedAt === undefined || exchange.key === opened
  if (calls.length === 0) return null
  return (
    <div ref={root} className="flex flex-col gap-2">
      {calls.map((call, index) =>
        isFull(call, index) ? (
          <CallCard key={call.exchange.key} call={call} onExchange={onExchange} />
        ) : (
          <button
            key={call.exchange.key}
            type="button"
            className="text-mute hover:bg-hover hover:text-ink flex justify-between rounded-md px-2.5 py-0.5 text-left text-xs"
            onClick={() => {
              setOpened(call.exchange.key)
            }}
          >
            <span className="font-wire">{formatClock(call.exchange.startedAt)}</span>
            <span>{call.exchange.status}</span>
          </button>
        ),
      )}
    </div>
  )
}
