'use client'

import { ChevronDown } from 'lucide-react'
import { visibleText } from '@/components/content/visible-text'
import type { ConnectionView } from '@/lib/views/types'
import { JsonTree } from '@/components/ui/json-tree'
import { Popover } from '@/components/ui/popover'
import { chipTrigger } from './chip-trigger'

const TRANSPORTS = { 'streamable-http': 'Streamable HTTP', 'http+sse': 'HTTP+SSE' } as const

/** What the server says of itself, and how it is spoken to. */
export const ServerPopover = ({ connection }: { readonly connection: ConnectionView }) => {
  const { serverInfo, transport, mcpSessionId, instructions, capabilities } = connection
  const name = visibleText(serverInfo?.title ?? serverInfo?.name ?? 'unnamed server')
  const facts: [string, string | undefined][] = [
    ['Name', serverInfo?.name],
    ['Version', serverInfo?.version],
    ['Era', connection.era],
    ['Revision', connection.revision],
    ['Transport', transport && TRANSPORTS[transport]],
    ['Mcp-Session-Id', mcpSessionId],
  ]
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
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
        {facts.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label} className="contents">
              <dt className="text-mute">{label}</dt>
              <dd className="font-wire m-0 wrap-anywhere">{visibleText(value)}</dd>
            </div>
          ),
        )}
      </dl>
      {instructions !== undefined && (
        <>
          <h2 className="mt-3 mb-1 text-sm font-medium">Instructions</h2>
          <p className="text-mute text-sm wrap-anywhere whitespace-pre-wrap">{visibleText(instructions)}</p>
        </>
      )}
      <h2 className="mt-3 mb-1 text-sm font-medium">Capabilities</h2>
      <JsonTree value={capabilities ?? {}} label="Server capabilities" />
    </Popover>
  )
}
