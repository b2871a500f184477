'use client'

import { useEffect } from 'react'
import { useLiveHost } from '@/lib/browser/live/use-live-host'
import { useReopened } from '@/components/sessions/use-reopened'

/** What goes on for a session whether or not it is in sight. */
export const Background = () => {
  const { host } = useLiveHost()
  useEffect(() => host.attach(), [host])
  useReopened()
  return null
}
