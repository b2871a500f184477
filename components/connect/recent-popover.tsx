'use client'

import { History, X } from 'lucide-react'
import { forgetServer, recentServers } from '@/lib/browser/recent-servers'
import type { RecentServer } from '@/lib/browser/recent-servers'
import { useStored } from '@/lib/browser/use-stored'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'

const when = (at: number): string => new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })

type RowProps = { readonly server: RecentServer; readonly onPick: () => void }

const Row = ({ server, onPick }: RowProps) => (
  <li className="hover:bg-hover flex items-center gap-1 rounded-md pr-1">
    <button type="button" onClick={onPick} className="min-w-0 flex-1 rounded-md px-2 py-1 text-left">
      <span className="font-wire block truncate text-sm">{server.url}</span>
      <span className="text-mute block truncate text-xs">
        {[server.name, server.era, when(server.at)].filter(Boolean).join(' · ')}
      </span>
    </button>
    <IconButton
      label={`Forget ${server.url}`}
      onClick={() => {
        forgetServer(server.url)
      }}
    >
      <X aria-hidden className="size-3.5" />
    </IconButton>
  </li>
)

/** The last servers; picking one fills the URL field, and connects no sooner than the user does. */
export const RecentPopover = ({ onPick }: { readonly onPick: (url: string) => void }) => {
  const recent = useStored(recentServers)
  return (
    <Popover
      label="Recent servers"
      trigger={<History aria-hidden className="size-3.5" />}
      triggerClassName="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-mute hover:bg-hover hover:text-ink"
      className="w-96 max-w-[90vw]"
    >
      {(close) =>
        recent.length === 0 ? (
          <p className="text-mute text-sm">Servers you connect to are listed here, in this browser only.</p>
        ) : (
          <ul className="m-0 flex list-none flex-col p-0">
            {recent.map((server) => (
              <Row
                key={server.url}
                server={server}
                onPick={() => {
                  onPick(server.url)
                  close()
                }}
              />
            ))}
          </ul>
        )
      }
    </Popover>
  )
}
