import { RotateCw, Unplug } from 'lucide-react'
import type { ConnectionView } from '@/lib/views/types'
import { Button } from '@/components/ui/button'

type ConnectActionsProps = {
  readonly state: ConnectionView['state'] | undefined
  /** URL, headers or settings differ from what the open connection was made with. */
  readonly changed: boolean
  readonly onConnect: () => void
  readonly onDisconnect: () => void
}

/** What can be done with the connection now: exactly one primary act. */
export const ConnectActions = ({ state, changed, onConnect, onDisconnect }: ConnectActionsProps) => {
  if (state === 'connecting') return <Button onClick={onDisconnect}>Stop</Button>
  if (state === 'open') {
    return (
      <>
        <Button
          variant={changed ? 'primary' : 'default'}
          title={changed ? 'Reconnect to use what you changed' : 'Reconnect with the same settings'}
          onClick={onConnect}
        >
          <RotateCw aria-hidden className="size-3.5" />
          <span className={changed ? 'sr-only xl:not-sr-only' : 'sr-only'}>Reconnect</span>
        </Button>
        <Button title="Disconnect" onClick={onDisconnect}>
          <Unplug aria-hidden className="size-3.5 xl:hidden" />
          <span className="sr-only xl:not-sr-only">Disconnect</span>
        </Button>
      </>
    )
  }
  return (
    <Button variant="primary" onClick={onConnect}>
      {state === 'closed' && !changed ? 'Reconnect' : 'Connect'}
    </Button>
  )
}
