'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useSummary } from './use-summary'

type Props = { readonly events: number; readonly onClose: () => void; readonly onKeep: () => void }

/** Closing a session that could not be kept: what is lost is said first. */
export const CloseUnkept = ({ events, onClose, onKeep }: Props) => {
  const { name } = useSummary()
  return (
    <div className="bg-panel border-b px-3 py-2">
      <Notice
        tone="warn"
        title={`“${name}” is not kept`}
        end={
          <>
            <Button variant="danger" size="sm" onClick={onClose}>
              Close and lose {events === 1 ? 'it' : 'them'}
            </Button>
            <Button size="sm" autoFocus onClick={onKeep}>
              Keep it open
            </Button>
          </>
        }
      >
        {events.toLocaleString('en')} {events === 1 ? 'event is' : 'events are'} nowhere but on this page. To have{' '}
        {events === 1 ? 'it' : 'them'} later, save the session as a file first.
      </Notice>
    </div>
  )
}
