'use client'

import { CassetteTape } from 'lucide-react'
import { useCassette } from '@/lib/browser/use-cassette'
import type { AskView } from '@/lib/views/types'
import { Button } from '@/components/ui/button'
import { CassetteMismatch } from './cassette-mismatch'
import { useAskDesk } from './use-ask-desk'

/** Above the form of an elicitation or of roots: plays the loaded cassette, or says what it has no answer to. */
export const CassetteNotice = ({ ask }: { readonly ask: AskView }) => {
  const at = useAskDesk(ask)
  const loaded = useCassette()
  // Sampling cards have places of their own for both.
  if (!at || ask.kind === 'sampling') return null
  if (at.entry.mismatch) return <CassetteMismatch {...at} />
  if (!loaded) return null
  return (
    <div>
      <Button
        size="sm"
        variant="ghost"
        onClick={() => {
          at.desk.choose(ask.key, 'cassette')
          at.desk.play(ask.key)
        }}
      >
        <CassetteTape aria-hidden className="size-3.5" /> Play the cassette’s answer
      </Button>
    </div>
  )
}
