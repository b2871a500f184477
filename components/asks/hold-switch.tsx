'use client'

import { Hand } from 'lucide-react'
import { useSession } from '@/lib/browser/use-session'
import { Button } from '@/components/ui/button'

/** Holds the rounds of calls before they go out (2026-07-28); nothing where there are none, or nothing goes out. */
export const HoldSwitch = () => {
  const { connection } = useSession()
  if (connection?.era !== 'modern') return null
  const holds = connection.holdsRounds()
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-pressed={holds}
      title="Each next round waits for you before it goes out: look at it, change it, drop it"
      className={holds ? 'text-you' : undefined}
      onClick={() => {
        connection.holdRounds(!holds)
      }}
    >
      <Hand aria-hidden className="size-3.5" />
      {holds ? 'Rounds are held' : 'Hold rounds'}
    </Button>
  )
}
