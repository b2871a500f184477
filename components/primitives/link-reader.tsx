'use client'

import type { ReactNode } from 'react'
import { useViews } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { Button } from '@/components/ui/button'
import { CallCard } from './call-card'
import { callsKey } from './primitive-ref'
import { useCalls } from './use-calls'

const urlOf = (views: SessionViews) => views.connection()?.url

type LinkReaderProps = {
  readonly uri: string
  readonly onExchange: (key: MessageKey) => void
  /** More to say of the newest answer. */
  readonly note?: ((read: ExchangeView) => ReactNode) | undefined
}

/** Reads a resource that a result links to, listed or not, and shows the newest answer on the spot. */
export const LinkReader = ({ uri, onExchange, note }: LinkReaderProps) => {
  const url = useViews(urlOf)
  const { calls, start, live } = useCalls(callsKey(url, { kind: 'resource', key: uri }))
  const [newest] = calls
  return (
    <div className="mt-1 flex min-w-0 flex-col items-start gap-2">
      <Button
        size="sm"
        disabled={!live}
        title={live ? `resources/read ${uri}` : 'Connect first'}
        onClick={() => {
          start('resources/read', { uri })
        }}
      >
        {newest ? 'Read again' : 'Read'}
      </Button>
      {newest && (
        <div className="w-full">
          <CallCard call={newest} onExchange={onExchange} />
          {note?.(newest.exchange)}
        </div>
      )}
    </div>
  )
}
