'use client'

import { useSession } from '@/lib/browser/use-session'
import { HeldRoundCard } from './held-round'

/** Rounds that wait for the person before they go out, the one that waits longest first. */
export const HeldRounds = () => {
  const { connection } = useSession()
  const rounds = connection?.heldRounds() ?? []
  if (rounds.length === 0) return null
  return (
    <div className="flex min-h-0 flex-col gap-2 overflow-y-auto p-2.5">
      {rounds.map((round) => (
        <HeldRoundCard key={round.key} round={round} />
      ))}
    </div>
  )
}
