'use client'

import { useCallback } from 'react'
import { useViews } from '@/lib/browser/use-views'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import { objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import type { SessionViews } from '@/lib/views/session-views'
import { ExternalLink } from '@/components/content/external-link'
import { IconLinks, ItemIcon } from '@/components/content/item-icon'
import { visibleText } from '@/components/content/visible-text'
import type { ConnectionView } from '@/lib/views/types'
import { JsonTree } from '@/components/ui/json-tree'
import { ExtensionList } from './extension-list'
import { TRANSPORTS } from './server-words'

const Heading = ({ children }: { readonly children: string }) => (
  <h2 className="mt-3 mb-1 text-sm font-medium">{children}</h2>
)

/** The whole `Implementation` object of the handshake, with what a summary leaves out: icons, website, description. */
const useServerInfo = ({ id, era }: ConnectionView): Record<string, unknown> | undefined =>
  useViews(
    useCallback(
      (views: SessionViews) => {
        const answer = views.newest(id, era === 'modern' ? 'server/discover' : 'initialize')?.rounds.at(-1)?.response
        const result = answer?.content.kind === 'result' ? answer.content.result : undefined
        return era === 'modern' ? objectAt(objectAt(result, '_meta'), META.serverInfo) : objectAt(result, 'serverInfo')
      },
      [id, era],
    ),
  )

/** What the server says of itself, and how it is spoken to. */
export const ServerFacts = ({ connection }: { readonly connection: ConnectionView }) => {
  const { serverInfo, transport, mcpSessionId, instructions, capabilities, advertised } = connection
  const info = useServerInfo(connection)
  const website = stringAt(info, 'websiteUrl')
  const extensions = Object.keys(objectAt(capabilities, 'extensions') ?? {})
  const facts: [string, string | undefined][] = [
    ['Name', serverInfo?.name],
    ['Title', serverInfo?.title],
    ['Version', serverInfo?.version],
    ['Description', stringAt(info, 'description')],
    ['Website', website],
    ['Era', connection.era],
    ['Revision', connection.revision],
    ['Transport', transport && TRANSPORTS[transport]],
    ['Mcp-Session-Id', mcpSessionId],
  ]
  return (
    <>
      <ItemIcon icons={info?.['icons']} className="mb-2 size-8" />
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
      {website !== undefined && <ExternalLink url={website} label="Open the website" />}
      <IconLinks icons={info?.['icons']} />
      {instructions !== undefined && (
        <>
          <Heading>Instructions</Heading>
          <p className="text-mute text-sm wrap-anywhere whitespace-pre-wrap">{visibleText(instructions)}</p>
        </>
      )}
      {extensions.length > 0 && (
        <>
          <Heading>Extensions</Heading>
          <ExtensionList ids={extensions} />
        </>
      )}
      {extensions.includes(TASKS_EXTENSION) && advertised.extensions?.[TASKS_EXTENSION] === undefined && (
        <p className="text-mute mt-2 text-xs">
          It makes tasks of calls for those who advertise <code>{TASKS_EXTENSION}</code>.
        </p>
      )}
      <Heading>Capabilities</Heading>
      <JsonTree value={capabilities ?? {}} label="Server capabilities" />
    </>
  )
}
