'use client'

import { Save } from 'lucide-react'
import { useState } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import { recordCassette } from '@/lib/cassette/record'
import type { Cassette } from '@/lib/cassette/types'
import { Button } from '@/components/ui/button'
import { SavePreview } from './save-preview'

/** Turns the answers of this session into a cassette: a look at them first, then a file. */
export const SaveAnswers = () => {
  const session = useSessionStore()
  const [draft, setDraft] = useState<Cassette>()
  if (draft && draft.entries.length > 0)
    return (
      <SavePreview
        draft={draft}
        onClose={() => {
          setDraft(undefined)
        }}
      />
    )
  return (
    <div className="flex items-center gap-2">
      <Button
        onClick={() => {
          setDraft(recordCassette(session.published().views))
        }}
      >
        <Save aria-hidden className="size-3.5" /> Save this session’s answers…
      </Button>
      {draft && (
        <span role="status" className="text-mute text-xs">
          Nothing has been answered yet.
        </span>
      )}
    </div>
  )
}
