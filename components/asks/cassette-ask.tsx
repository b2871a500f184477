'use client'

import { Button } from '@/components/ui/button'
import { CassetteMismatch } from './cassette-mismatch'
import type { AtDesk } from './use-ask-desk'

/** Lets the cassette answer one request, or says why it cannot. */
export const CassetteAsk = ({ desk, entry }: AtDesk) =>
  entry.mismatch ? (
    <CassetteMismatch desk={desk} entry={entry} />
  ) : (
    <div className="flex items-center gap-2">
      <Button
        variant="primary"
        onClick={() => {
          desk.play(entry.ask.key)
        }}
      >
        Play its answer
      </Button>
      <span className="text-mute text-xs">the server gets what the cassette has recorded for this request</span>
    </div>
  )
