'use client'

import { ChevronDown } from 'lucide-react'
import type { ConnectionView } from '@/lib/views/types'
import { Popover } from '@/components/ui/popover'
import { chipTrigger } from './chip-trigger'
import { ServerControls } from './server-controls'
import { ServerFacts } from './server-facts'
import { serverName, TRANSPORTS } from './server-words'

type ServerPopoverProps = {
  readonly connection: ConnectionView
  /** Shows only some rows of the timeline. */
  readonly onFilter?: ((query: string) => void) | undefined
}

/** The server's name in the bar; pressed, what it says of itself. */
export const ServerPopover = ({ connection, onFilter }: ServerPopoverProps) => {
  const name = serverName(connection)
  const { transport } = connection
  return (
    <Popover
      label={`Server: ${name}`}
      align="end"
      triggerClassName={`${chipTrigger} max-xl:max-w-32`}
      className="w-96 max-w-[90vw]"
      trigger={
        <>
          <b className="text-ink truncate font-medium">{name}</b>
          {transport && <span className="hidden 2xl:inline">{TRANSPORTS[transport]}</span>}
          <ChevronDown aria-hidden className="size-3 shrink-0" />
        </>
      }
    >
      {(close) => (
        <>
          <ServerFacts connection={connection} />
          <ServerControls
            onFilter={
              onFilter &&
              ((query) => {
                close()
                onFilter(query)
              })
            }
          />
        </>
      )}
    </Popover>
  )
}
