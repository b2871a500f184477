import { formatBytes } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { ExportState } from './use-export'

/** How the export fares; said to screen readers too. */
export const ExportOutcome = ({ state }: { readonly state: ExportState }) => (
  <div role="status" className="text-mute text-sm empty:hidden">
    {state.step === 'writing' && 'Writing …'}
    {state.step === 'saved' && (
      <span className="wrap-anywhere">
        Saved <span className="font-wire text-ink">{state.name}</span>, {formatBytes(state.bytes)}
      </span>
    )}
    {state.step === 'failed' && (
      <Notice tone="bad" title="The file could not be written">
        {state.cause}. Save a part of the session, or try again.
      </Notice>
    )}
  </div>
)
