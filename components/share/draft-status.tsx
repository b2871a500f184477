import { Button } from '@/components/ui/button'
import { formatBytes } from '@/components/ui/format'
import type { ShareDraft } from './use-share-draft'

/** How far the preview is, and, once it is ready, how much leaves of how much there was. */
export const DraftStatus = ({ draft }: { readonly draft: ShareDraft }) => {
  const { state, behind, lookAgain, stop, resume } = draft
  const { step, progress, before, events, written, failure } = state
  if (step === 'failed' || step === 'stopped')
    return (
      <span role="status" className="text-mute flex items-center gap-2 pr-1.5 text-xs">
        {step === 'failed' ? <span className="text-bad truncate">{failure}</span> : 'Stopped'}
        <Button size="sm" onClick={resume}>
          Go on
        </Button>
      </span>
    )
  if (!written)
    return (
      <span role="status" className="text-mute flex items-center gap-2 pr-1.5 text-xs tabular-nums">
        {step === 'looking' ? 'Looking for secrets' : 'Replacing them'} {Math.round(progress * 100)} %
        <Button size="sm" variant="ghost" onClick={stop}>
          Stop
        </Button>
      </span>
    )
  return (
    <span className="text-mute flex items-center gap-2 pr-1.5 text-xs whitespace-nowrap tabular-nums">
      {behind > 0 && (
        <Button size="sm" variant="ghost" title="More was recorded since: take it in" onClick={lookAgain}>
          +{behind.toLocaleString('en')} since
        </Button>
      )}
      <span role="status">
        <span className="hidden @min-[600px]:inline">{events.toLocaleString('en')} events · </span>
        {formatBytes(before)} → {formatBytes(written.size)}
      </span>
    </span>
  )
}
