'use client'

import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { formatBytes } from '@/components/ui/format'
import { base64Size } from './media-source'
import { MediaView } from './media-view'
import type { ResourceContents } from './read-content'
import { SaveButton } from './save-button'
import { TextView } from './text-view'
import { visibleText } from './visible-text'

const mediaKind = (mimeType: string): 'image' | 'audio' | undefined =>
  mimeType.startsWith('image/') ? 'image' : mimeType.startsWith('audio/') ? 'audio' : undefined

const Body = ({ uri, mimeType = '', text, blob }: ResourceContents) => {
  if (text !== undefined) return <TextView text={text} label={uri} mono={!mimeType.startsWith('text/markdown')} />
  if (blob === undefined) return null
  const kind = mediaKind(mimeType)
  return kind ? (
    <MediaView kind={kind} mimeType={mimeType} data={blob} />
  ) : (
    <p className="text-mute text-xs">Binary, {formatBytes(base64Size(blob))}.</p>
  )
}

/** One resource's contents: as read, or embedded in a result. */
export const ResourceView = ({ contents }: { readonly contents: ResourceContents }) => (
  <div role="group" aria-label={`Resource ${contents.uri}`} className="border-line min-w-0 rounded-lg border">
    <div className="border-line flex items-center gap-2 border-b px-2.5 py-1">
      <span className="min-w-0 flex-1 truncate font-mono text-xs" title={contents.uri}>
        {visibleText(contents.uri) || '(no URI)'}
      </span>
      {contents.mimeType !== undefined && <Chip>{contents.mimeType}</Chip>}
      <CopyButton text={contents.uri} label="Copy URI" />
      <SaveButton contents={contents} />
    </div>
    <div className="max-h-96 overflow-auto p-2.5" tabIndex={0} role="group" aria-label="Contents">
      <Body {...contents} />
    </div>
  </div>
)
