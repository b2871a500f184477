'use client'

import { X } from 'lucide-react'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'
import { MediaView } from '@/components/content/media-view'
import { IconButton } from '@/components/ui/icon-button'
import { JsonTree } from '@/components/ui/json-tree'
import { TextArea } from '@/components/ui/text-area'
import { ToolUseEditor } from './tool-use-editor'
import type { OfferedTool } from './read-sampling'

type BlockEditorProps = {
  readonly block: JsonObject
  readonly label: string
  readonly tools: readonly OfferedTool[]
  readonly onChange: (block: JsonObject) => void
  /** Absent where there must be one. */
  readonly onRemove?: (() => void) | undefined
  /** What sends the answer: Ctrl or Cmd with Enter in any block. */
  readonly onSubmit: () => void
}

const NAMES = new Map([
  ['text', 'Text'],
  ['image', 'Image'],
  ['audio', 'Audio'],
  ['tool_use', 'Tool use'],
])

const Body = ({ block, label, tools, onChange, onSubmit }: Omit<BlockEditorProps, 'onRemove'>) => {
  const { type, data, mimeType, text } = block
  if (type === 'text' && typeof text === 'string') {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <TextArea
          label={label}
          rows={4}
          className="[field-sizing:content] max-h-[40vh] min-h-20"
          value={text}
          onChange={(event) => {
            onChange({ ...block, text: event.target.value })
          }}
        />
      </form>
    )
  }
  if ((type === 'image' || type === 'audio') && typeof data === 'string' && typeof mimeType === 'string')
    return <MediaView kind={type} mimeType={mimeType} data={data} />
  if (type === 'tool_use' && isObject(block['input']))
    return <ToolUseEditor block={block} tools={tools} onChange={onChange} onSubmit={onSubmit} />
  return <JsonTree value={block} label={`${label}, as it is`} />
}

/** One block of an answer, edited by what it is. */
export const BlockEditor = ({ onRemove, ...rest }: BlockEditorProps) => {
  const type = stringAt(rest.block, 'type') ?? ''
  return (
    <li className="relative min-w-0">
      {type !== 'text' && <p className="mb-1 text-sm font-medium">{NAMES.get(type) ?? 'Block'}</p>}
      <Body {...rest} />
      {onRemove && (
        <IconButton
          label={`Remove ${(NAMES.get(type) ?? 'block').toLowerCase()}`}
          className="absolute -top-1 right-0"
          onClick={onRemove}
        >
          <X aria-hidden className="size-3.5" />
        </IconButton>
      )}
    </li>
  )
}
