'use client'

import { Link2 } from 'lucide-react'
import { use } from 'react'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { formatBytes } from '@/components/ui/format'
import { ExternalLink } from './external-link'
import type { Content } from './read-content'
import { ReadResource } from './read-resource'
import { visibleText } from './visible-text'

/** A link to a resource: plain text, ways to copy and read it, and for http(s) a way to open it. */
export const ResourceLink = ({ link }: { readonly link: Extract<Content, { kind: 'link' }> }) => {
  const reader = use(ReadResource)
  return (
    <div className="border-line flex min-w-0 flex-col gap-0.5 rounded-lg border px-2.5 py-1.5">
      <div className="flex items-center gap-2">
        <Link2 aria-hidden size={13} className="text-mute shrink-0" />
        <span className="min-w-0 flex-1 truncate font-medium">{visibleText(link.name)}</span>
        {link.mimeType !== undefined && <Chip>{link.mimeType}</Chip>}
        {link.size !== undefined && <span className="text-mute text-[11.5px]">{formatBytes(link.size)}</span>}
        <CopyButton text={link.uri} label="Copy URI" />
      </div>
      <span className="text-mute font-mono text-xs wrap-anywhere">{visibleText(link.uri)}</span>
      {link.description !== undefined && <p className="text-mute text-xs">{visibleText(link.description)}</p>}
      <ExternalLink url={link.uri} label="Open in a new tab" />
      {reader?.(link.uri)}
    </div>
  )
}
