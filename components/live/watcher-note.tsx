'use client'

import type { LiveWatcher } from '@/lib/browser/live/watcher'
import { watcherName } from '@/lib/browser/live/page-live'
import { useStored } from '@/lib/browser/use-stored'
import { usePublished } from '@/lib/browser/use-views'
import { MOST_NAME } from '@/lib/share/live/answer'
import { visibleText } from '@/components/content/visible-text'
import { TextField } from '@/components/ui/text-field'
import { OWN } from './live-words'
import { useWatcher } from './use-watcher'

/** Above what the server asks somebody else: where an answer goes, as whose, and what became of the last ones. */
export const WatcherNote = ({ watcher }: { readonly watcher: LiveWatcher }) => {
  const { answers, answeredBy } = useWatcher(watcher)
  const { header, views } = usePublished()
  const name = useStored(watcherName)
  const own = answers.at(-1)
  const [other] = [...answeredBy].slice(-1)
  const waits = views.pendingAsks().some(({ key }) => watcher.canAnswer(key))
  const said = own?.problem ? `${OWN[own.state]} ${own.problem.title}.` : own && OWN[own.state]
  return (
    <div className="bg-panel flex flex-col gap-1.5 px-3 py-2 text-sm">
      {waits && (
        <>
          <p>
            Your answer goes to{' '}
            <b className="font-medium">{header.title === '' ? 'its owner’s session' : visibleText(header.title)}</b>,
            encrypted. The first one counts.
          </p>
          <TextField
            label="Your name, for its owner"
            hideLabel
            placeholder="Your name, for its owner (optional)"
            maxLength={MOST_NAME}
            value={name}
            onChange={(event) => {
              watcherName.set(event.target.value)
            }}
          />
        </>
      )}
      <p role="status" className="text-mute empty:hidden">
        {said}
        {other && ` ${other[1] === '' ? 'Another watcher' : visibleText(other[1])} has answered an ask.`}
      </p>
    </div>
  )
}
