'use client'

import type { LiveWatcher } from '@/lib/browser/live/watcher'
import { Chip } from '@/components/ui/chip'
import { LiveDot } from './live-dot'
import { watcherWords } from './live-words'
import { useWatcher } from './use-watcher'

/** In the bar of who watches: whether it goes on. */
export const WatchingChip = ({ watcher }: { readonly watcher: LiveWatcher }) => {
  const { word, tone, hint } = watcherWords(useWatcher(watcher))
  return (
    <span role="status" title={hint} className="shrink-0">
      <Chip tone={tone}>
        <LiveDot tone={tone} />
        {word}
      </Chip>
    </span>
  )
}
