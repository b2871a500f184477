import { isObject, stringAt } from '@/lib/protocol/json'
import { ContentList } from '@/components/content/content-list'
import { readResourceContents } from '@/components/content/read-content'
import { ResourceView } from '@/components/content/resource-view'
import { visibleText } from '@/components/content/visible-text'
import { JsonTree } from '@/components/ui/json-tree'

const Heading = ({ children }: { readonly children: string }) => (
  <h3 className="text-mute mt-2 mb-1 text-xs font-semibold">{children}</h3>
)

const without = (value: Record<string, unknown>, ...keys: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))

/** Members of the result that have no place of their own. */
const Rest = ({ rest }: { readonly rest: Record<string, unknown> }) =>
  Object.keys(rest).length === 0 ? null : (
    <details className="mt-2">
      <summary className="text-mute hover:text-ink text-xs">
        Also in the result: <span className="font-wire">{Object.keys(rest).join(', ')}</span>
      </summary>
      <JsonTree value={rest} label="Other members of the result" />
    </details>
  )

const ToolResult = ({ result }: { readonly result: Record<string, unknown> }) => {
  const { content, structuredContent } = result
  return (
    <>
      {Array.isArray(content) && content.length > 0 && <ContentList blocks={content} />}
      {Array.isArray(content) && content.length === 0 && structuredContent === undefined && (
        <p className="text-mute text-sm">The result has no content.</p>
      )}
      {structuredContent !== undefined && (
        <>
          <Heading>Structured content</Heading>
          <JsonTree value={structuredContent} label="Structured content" />
        </>
      )}
      <Rest rest={without(result, 'structuredContent', 'isError', ...(Array.isArray(content) ? ['content'] : []))} />
    </>
  )
}

const ReadResult = ({ result }: { readonly result: Record<string, unknown> }) => {
  const contents = Array.isArray(result['contents']) ? (result['contents'] as unknown[]) : undefined
  return (
    <>
      {contents?.length === 0 && <p className="text-mute text-sm">The resource is empty: no contents.</p>}
      <div className="flex flex-col gap-2">
        {contents?.map((raw, index) => {
          const read = readResourceContents(raw)
          return read ? (
            <ResourceView key={index} contents={read} />
          ) : (
            <JsonTree key={index} value={raw} label="Contents as they came" />
          )
        })}
      </div>
      <Rest rest={without(result, ...(contents ? ['contents'] : []))} />
    </>
  )
}

const PromptResult = ({ result }: { readonly result: Record<string, unknown> }) => {
  const messages = Array.isArray(result['messages']) ? (result['messages'] as unknown[]) : undefined
  const description = stringAt(result, 'description')
  return (
    <>
      {description !== undefined && <p className="text-mute mb-2 text-sm">{visibleText(description)}</p>}
      <ol className="m-0 flex list-none flex-col gap-2 p-0">
        {messages?.map((message, index) => (
          <li key={index} className="rounded-lg border px-2.5 py-1.5">
            <p className="text-mute mb-0.5 text-xs font-semibold">{stringAt(message, 'role') ?? '(no role)'}</p>
            <ContentList blocks={[isObject(message) ? message['content'] : message]} />
          </li>
        ))}
      </ol>
      <Rest rest={without(result, 'description', ...(messages ? ['messages'] : []))} />
    </>
  )
}

/** A result, by the method that asked for it; what has another shape is shown as JSON. */
export const ResultBody = ({ method, result }: { readonly method: string; readonly result: unknown }) => {
  if (isObject(result)) {
    if (method === 'tools/call') return <ToolResult result={result} />
    if (method === 'resources/read') return <ReadResult result={result} />
    if (method === 'prompts/get') return <PromptResult result={result} />
  }
  return <JsonTree value={result} label="Result as it came" />
}
