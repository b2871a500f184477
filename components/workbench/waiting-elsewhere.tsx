'use client'

import type { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { useSummary } from './use-summary'

const Waiting = () => {
  const { name, asks } = useSummary()
  return asks > 0 ? `${name}: ${asks} ${asks === 1 ? 'ask waits' : 'asks wait'} for you. ` : null
}

type Props = { readonly open: readonly Session[]; readonly active: Session }

/** Says politely that a server asks in a session that is not worked with; the dock tells of those that are. */
export const WaitingElsewhere = ({ open, active }: Props) => (
  <p aria-live="polite" className="sr-only">
    {open
      .filter((session) => session !== active)
      .map((session) => (
        <SessionContext key={session.slot} value={session}>
          <Waiting />
        </SessionContext>
      ))}
  </p>
)
