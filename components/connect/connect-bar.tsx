'use client'

import { AdvertisedPopover } from './advertised-popover'
import { ConnectActions } from './connect-actions'
import { HeadersPopover } from './headers-popover'
import { RecentPopover } from './recent-popover'
import { ServerPopover } from './server-popover'
import { UrlField } from './url-field'
import { useConnectBar } from './use-connect-bar'
import { VersionPopover } from './version-popover'

type ConnectBarProps = {
  /** Shows only some rows of the timeline. */
  readonly onFilter?: (query: string) => void
}

/** Where to connect, as what, and what came of it. */
export const ConnectBar = ({ onFilter }: ConnectBarProps) => {
  const { url, error, connection, changed, setUrl, connect, disconnect } = useConnectBar()
  return (
    <div role="group" aria-label="Connection" className="flex min-w-0 flex-1 items-center gap-2">
      <UrlField value={url} error={error} connection={connection} onChange={setUrl} onEnter={connect} />
      <RecentPopover onPick={setUrl} />
      <ConnectActions state={connection?.state} changed={changed} onConnect={connect} onDisconnect={disconnect} />
      {connection?.state === 'open' && <ServerPopover connection={connection} onFilter={onFilter} />}
      <VersionPopover connection={connection} />
      <AdvertisedPopover connection={connection} changed={changed} onReconnect={connect} />
      <HeadersPopover url={url} />
    </div>
  )
}
