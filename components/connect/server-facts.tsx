import { visibleText } from '@/components/content/visible-text'
import type { ConnectionView } from '@/lib/views/types'
import { JsonTree } from '@/components/ui/json-tree'
import { TRANSPORTS } from './server-words'

const Heading = ({ children }: { readonly children: string }) => (
  <h3 className="mt-3 mb-1 text-sm font-medium">{children}</h3>
)

/** What the server says of itself, and how it is spoken to. */
export const ServerFacts = ({ connection }: { readonly connection: ConnectionView }) => {
  const { serverInfo, transport, mcpSessionId, instructions, capabilities } = connection
  const facts: [string, string | undefined][] = [
    ['Name', serverInfo?.name],
    ['Version', serverInfo?.version],
    ['Era', connection.era],
    ['Revision', connection.revision],
    ['Transport', transport && TRANSPORTS[transport]],
    ['Mcp-Session-Id', mcpSessionId],
  ]
  return (
    <>
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
          <Heading>Instructions</Heading>
          <p className="text-mute text-sm wrap-anywhere whitespace-pre-wrap">{visibleText(instructions)}</p>
        </>
      )}
      <Heading>Capabilities</Heading>
      <JsonTree value={capabilities ?? {}} label="Server capabilities" />
    </>
  )
}
