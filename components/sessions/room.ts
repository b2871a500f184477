import type { KeptSession } from '@/lib/browser/kept/kept-session'

/** What the browser tells of its storage; bytes. */
export type Room = { readonly usage: number; readonly quota: number }

/** From here on space is short; and how full it should be after some were dropped. */
const SHORT = 0.8
const ENOUGH = 0.6

export const isShort = ({ usage, quota }: Room): boolean => quota > 0 && usage / quota >= SHORT

/**
 * The sessions to offer for deletion, oldest first: as many as make room again, and at least one. Never one that is
 * open somewhere.
 */
export const toDrop = (
  sessions: readonly KeptSession[],
  { usage, quota }: Room,
  open: ReadonlySet<string>,
): readonly KeptSession[] => {
  const oldest = sessions.filter(({ id }) => !open.has(id)).sort((a, b) => a.changedAt - b.changedAt)
  const dropped: KeptSession[] = []
  let left = usage - quota * ENOUGH
  for (const session of oldest) {
    if (dropped.length > 0 && left <= 0) break
    dropped.push(session)
    left -= session.bytes
  }
  return dropped
}
