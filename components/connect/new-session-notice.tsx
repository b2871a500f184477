'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { visibleText } from '@/components/content/visible-text'
import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import { changesSince, changeText } from '@/lib/views/server-changes'
import type { SessionViews } from '@/lib/views/session-views'
import type { ConnectionView } from '@/lib/views/types'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'

const SHOWN = 6

/** A view is never changed: what it differs in is found out once. */
const known = new WeakMap<ConnectionView, string>()

const textOf = (views: SessionViews): string => {
  const connection = views.connection()
  if (connection?.state !== 'open') return ''
  const text = known.get(connection) ?? describe(views, connection)
  known.set(connection, text)
  return text
}

const describe = (views: SessionViews, connection: ConnectionView): string => {
  const changes = changesSince(views.connections(), connection).map((change) => changeText(change))
  const more = changes.length - SHOWN
  return [...changes.slice(0, SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

const replacedOf = (views: SessionViews): boolean => views.connection()?.inPlaceOf !== undefined

/** A strip under the bar: the server lost the session and there is a new one, or it is not what it was before. */
export const NewSessionNotice = () => {
  const id = useViews((views) => views.connection()?.id)
  const open = useViews((views) => views.connection()?.state === 'open')
  const replaced = useViews(replacedOf)
  const changes = useViews(textOf)
  const viewing = useViewing()
  const [dismissed, setDismissed] = useState<string>()
  if (viewing || !open || dismissed === id || (!replaced && changes === '')) return null
  return (
    <div className="bg-panel border-b px-3 py-2">
      <Notice
        tone="warn"
        title={replaced ? 'The server lost its session: a new one was started' : 'The server is not what it was'}
        end={
          <IconButton
            label="Dismiss"
            onClick={() => {
              setDismissed(id)
            }}
          >
            <X aria-hidden className="size-3.5" />
          </IconButton>
        }
      >
        {replaced && (
          <p>Lists and subscriptions were asked for again. Calls that were open have failed, and are not sent again.</p>
        )}
        {changes !== '' && (
          <p className="font-wire text-ink mt-0.5 text-xs whitespace-pre-wrap">{visibleText(changes)}</p>
        )}
      </Notice>
    </div>
  )
}
