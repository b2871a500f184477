'use client'

import { useLiveHost } from '@/lib/browser/live/use-live-host'
import { LiveControls } from './live-controls'
import { LiveStart } from './live-start'
import { WhatIsSent } from './what-is-sent'

/** Sharing a session while it goes on: how to begin, or what goes on. */
export const LiveSection = () => {
  const { live } = useLiveHost()
  if (!live) return <LiveStart />
  return (
    <div className="flex flex-col gap-3 p-3">
      <LiveControls live={live} />
      {live.phase !== 'ended' && live.phase !== 'deleted' && <WhatIsSent />}
    </div>
  )
}
