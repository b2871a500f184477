import { objectAt } from '@/lib/protocol/json'
import { JsonTree } from '@/components/ui/json-tree'
import { MediaView } from './media-view'
import { readContent } from './read-content'
import { ResourceLink } from './resource-link'
import { ResourceView } from './resource-view'
import { TextView } from './text-view'

/** `annotations` of a content block (2025-06-18 and later) in a line; undefined where it has none. */
const annotationLine = (raw: unknown): string | undefined => {
  const annotations = objectAt(raw, 'annotations')
  if (!annotations) return undefined
  const parts = Object.entries(annotations).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : JSON.stringify(value)}`,
  )
  return parts.length === 0 ? undefined : parts.join(' · ')
}

const Block = ({ raw }: { readonly raw: unknown }) => {
  const content = readContent(raw)
  switch (content.kind) {
    case 'text':
      return <TextView text={content.text} label="Text content" />
    case 'image':
    case 'audio':
      return <MediaView kind={content.kind} mimeType={content.mimeType} data={content.data} />
    case 'link':
      return <ResourceLink link={content} />
    case 'resource':
      return <ResourceView contents={content.resource} />
    case 'tool-use':
      return (
        <div>
          <p className="text-mute text-xs">
            wants tool <code className="text-ink font-mono">{content.name}</code> with
          </p>
          <JsonTree value={content.input} label={`Input for ${content.name}`} />
        </div>
      )
    case 'tool-result':
      return (
        <div>
          <p className={`text-xs ${content.isError ? 'text-bad' : 'text-mute'}`}>
            {content.isError ? 'tool error' : 'tool result'} for <code className="font-mono">{content.id}</code>
          </p>
          <ContentList blocks={content.content} />
        </div>
      )
    case 'unknown':
      return (
        <div>
          <p className="text-warn text-xs">Shown as it came: {content.reason}.</p>
          <JsonTree value={content.raw} label="Content as it came" />
        </div>
      )
  }
}

/** Content blocks of a tool result, a prompt message or a sampling message, in the order they came. */
export const ContentList = ({ blocks }: { readonly blocks: readonly unknown[] }) => (
  <ol className="m-0 flex min-w-0 list-none flex-col gap-2.5 p-0">
    {blocks.map((raw, index) => {
      const annotations = annotationLine(raw)
      return (
        <li key={index} className="min-w-0">
          <Block raw={raw} />
          {annotations !== undefined && <p className="text-mute mt-0.5 text-[11px]">{annotations}</p>}
        </li>
      )
    })}
  </ol>
)
