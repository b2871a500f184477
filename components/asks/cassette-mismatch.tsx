'use client'

import { JsonDiff } from '@/components/content/json-diff'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AtDesk } from './use-ask-desk'

/** The cassette has no answer to this: what it expected beside what came, and the way on. */
export const CassetteMismatch = ({ desk, entry }: AtDesk) => {
  const { mismatch, ask } = entry
  if (!mismatch) return null
  return (
    <div className="flex flex-col gap-2">
      <Notice tone="warn" title="The cassette has no answer to this">
        {visibleText(mismatch.reason)}
      </Notice>
      {mismatch.diff.differences.length > 0 && (
        <JsonDiff label="What is recorded, and what came" diff={mismatch.diff} />
      )}
      <div className="flex gap-2">
        <Button
          size="sm"
          onClick={() => {
            desk.choose(ask.key, 'manual')
          }}
        >
          Answer by hand instead
        </Button>
        <Button
          size="sm"
          onClick={() => {
            desk.play(ask.key)
          }}
        >
          Try again
        </Button>
      </div>
    </div>
  )
}
