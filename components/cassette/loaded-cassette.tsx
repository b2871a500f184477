'use client'

import { CassetteTape, RotateCcw, X } from 'lucide-react'
import { cassetteDeck } from '@/lib/browser/cassette'
import type { Loaded } from '@/lib/browser/cassette-deck'
import { useSessionStore } from '@/lib/browser/session-context'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { EntryLine } from './entry-line'
import { useCassetteRoutes } from './use-cassette-routes'

/** How far an entry has been played, in a few words. */
const progress = (plays: number, times: number | 'any' = 1): string => {
  if (times === 'any') return plays === 0 ? 'any number of times' : `played ${plays} ×`
  if (times === 1) return plays === 0 ? 'not played' : 'played'
  return `played ${plays} of ${times}`
}

const KINDS = { sampling: 'sampling', elicitation: 'forms and links', roots: 'roots' }

/** The cassette that is in: what it holds, how far it has been played, and the way to use it, rewind it, take it out. */
export const LoadedCassette = ({ loaded: { name, cassette, plays } }: { readonly loaded: Loaded }) => {
  const deck = cassetteDeck(useSessionStore())
  const { idle, use } = useCassetteRoutes(cassette)
  const { entries, title, recordedFrom } = cassette
  const played = plays.filter((count) => count > 0).length
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <CassetteTape aria-hidden className="text-mute size-4 shrink-0" />
        <div className="min-w-0 flex-1">
          <p className="truncate" title={visibleText(name)}>
            {visibleText(title ?? name)}
          </p>
          <p role="status" className="text-mute truncate text-xs">
            {played} of {entries.length} played
            {recordedFrom && <> · from {visibleText(recordedFrom.name ?? recordedFrom.url)}</>}
          </p>
        </div>
        <IconButton
          label="Rewind"
          onClick={() => {
            deck.rewind()
          }}
        >
          <RotateCcw aria-hidden size={13} />
        </IconButton>
        <IconButton
          label="Eject"
          onClick={() => {
            deck.eject()
          }}
        >
          <X aria-hidden size={14} />
        </IconButton>
      </div>
      <ul aria-label="Recorded answers" className="max-h-56 divide-y overflow-auto rounded-md border">
        {entries.map((entry, index) => (
          <EntryLine
            key={index}
            entry={entry}
            end={<Chip tone={plays[index] ? 'ok' : 'neutral'}>{progress(plays[index] ?? 0, entry.times)}</Chip>}
          />
        ))}
      </ul>
      {idle.length > 0 && (
        <div className="flex items-center gap-2">
          <Button onClick={use}>Answer from it</Button>
          <span className="text-mute text-xs">
            Not used yet for this server’s {idle.map((kind) => KINDS[kind]).join(', ')}.
          </span>
        </div>
      )}
    </div>
  )
}
