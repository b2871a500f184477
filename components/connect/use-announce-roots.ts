import { useEffect, useRef } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useSettings } from '@/lib/browser/use-settings'
import type { ConnectionView } from '@/lib/views/types'

/** Milliseconds without a keystroke after which an edit counts as done. */
const QUIET = 500

/**
 * Tells a connected legacy server that the roots are no longer those it may have asked for (2025-11-25, client/roots).
 * A modern server asks whenever it needs them, and is told nothing.
 */
export const useAnnounceRoots = (connection: ConnectionView | undefined): void => {
  const { live, notify } = useSession()
  const [settings] = useSettings()
  const roots = JSON.stringify(settings.roots)
  const told = useRef(roots)
  const { state, era, advertised } = connection ?? {}
  const listens = live && state === 'open' && era === 'legacy' && advertised?.roots === true
  useEffect(() => {
    if (!listens) told.current = roots
    if (told.current === roots) return
    const timer = setTimeout(() => {
      told.current = roots
      notify('notifications/roots/list_changed', {})
    }, QUIET)
    return () => {
      clearTimeout(timer)
    }
  }, [listens, roots, notify])
}
