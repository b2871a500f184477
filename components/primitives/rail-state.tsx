import { Button } from '@/components/ui/button'

/** Why the rail has nothing to list. */
export type RailEmpty = 'not-recorded' | 'not-connected' | 'connecting' | 'listing' | 'failed' | 'nothing' | 'no-match'

const TEXT: Record<RailEmpty, string> = {
  'not-recorded': 'What the server offers is not in this session.',
  'not-connected': 'Connect to a server to see its tools, resources and prompts.',
  connecting: 'Connecting…',
  listing: 'Listing what the server offers…',
  failed: 'The server did not list what it offers. The timeline shows what it answered.',
  nothing: 'The server offers no tools, resources or prompts.',
  'no-match': 'Nothing matches the filter.',
}

type RailStateProps = {
  readonly state: RailEmpty
  readonly onRetry: (() => void) | undefined
  readonly onClear: () => void
}

export const RailState = ({ state, onRetry, onClear }: RailStateProps) => (
  <div role="status" className="text-mute flex flex-col items-start gap-2 px-2 py-3 text-sm">
    <p>{TEXT[state]}</p>
    {state === 'failed' && onRetry && (
      <Button size="sm" onClick={onRetry}>
        List again
      </Button>
    )}
    {state === 'no-match' && (
      <Button size="sm" onClick={onClear}>
        Clear the filter
      </Button>
    )}
  </div>
)
