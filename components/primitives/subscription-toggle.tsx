'use client'

import { BellRing } from 'lucide-react'
import { useCallback } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import { objectAt } from '@/lib/protocol/json'
import type { SessionViews } from '@/lib/views/session-views'
import type { ResourceState } from '@/lib/views/subscriptions'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { formatClock } from '@/components/ui/format'

const STATES: Readonly<Record<ResourceState['subscription'], string>> = {
  none: 'Not subscribed',
  asked: 'Asked the server…',
  honoured: 'Subscribed',
  refused: 'The server does not honour it',
  ended: 'No longer subscribed: the stream or the connection ended',
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** What the recording says of a resource's changes. */
const useResourceState = (uri: string): ResourceState | undefined =>
  useViews(
    useCallback(
      (views: SessionViews) => {
        const id = views.connection()?.id
        return id === undefined ? undefined : views.subscriptions(id).resources.find((state) => state.uri === uri)
      },
      [uri],
    ),
  )

type SubscriptionToggleProps = { readonly uri: string; readonly onRead: () => void }

/** Asks to be told of a resource's changes, and tells them; what changed is read again on a click only. */
export const SubscriptionToggle = ({ uri, onRead }: SubscriptionToggleProps) => {
  const { connection } = useSession()
  const state = useResourceState(uri)
  const { subscription = 'none', updates = 0, updatedAt, unread = false, reason } = state ?? {}
  const on = subscription === 'asked' || subscription === 'honoured'
  const offered = objectAt(connection?.capabilities, 'resources')?.['subscribe'] === true
  if (!connection || (!offered && !state)) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Button
        aria-pressed={on}
        onClick={() => {
          if (on) connection.unsubscribe(uri)
          else connection.subscribe(uri)
        }}
      >
        <BellRing aria-hidden className="size-3.5" />
        {on ? 'Unsubscribe' : 'Subscribe'}
      </Button>
      <span role="status" className="text-mute min-w-0 text-sm">
        {STATES[subscription]}
        {reason !== undefined && `: ${visibleText(reason)}`}
        {updates > 0 && ` · updated ${times(updates)}`}
        {updatedAt !== undefined && ` · last ${formatClock(updatedAt)}`}
      </span>
      {unread && (
        <Button size="sm" onClick={onRead}>
          Changed: read again
        </Button>
      )}
    </div>
  )
}
