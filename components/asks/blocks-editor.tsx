'use client'

import { Type, Wrench } from 'lucide-react'
import type { JsonObject } from '@/lib/protocol/json'
import { Button } from '@/components/ui/button'
import { AddMedia } from './add-media'
import { BlockEditor } from './block-editor'
import type { OfferedTool } from './read-sampling'
import { textBlock, toolUseBlock } from './typed-answer'

type BlocksEditorProps = {
  readonly blocks: readonly JsonObject[]
  /** Label of the first text; others are numbered. */
  readonly label: string
  /** What the revision allows: before 2025-11-25 one block, before 2025-03-26 no audio. */
  readonly allows: { readonly several: boolean; readonly audio: boolean }
  readonly tools: readonly OfferedTool[]
  readonly onChange: (blocks: readonly JsonObject[]) => void
  readonly onSubmit: () => void
}

/** The content of an answer, block by block. */
export const BlocksEditor = ({ blocks, label, allows, tools, onChange, onSubmit }: BlocksEditorProps) => {
  const add = (block: JsonObject): void => {
    onChange(allows.several ? [...blocks, block] : [block])
  }
  const [firstTool] = tools
  return (
    <div className="flex flex-col gap-2">
      <ol aria-label="Content of the answer" className="m-0 flex list-none flex-col gap-2.5 p-0">
        {blocks.map((block, index) => (
          <BlockEditor
            key={index}
            block={block}
            label={index === 0 ? label : `${label} (${index + 1})`}
            tools={tools}
            onChange={(next) => {
              onChange(blocks.map((other, at) => (at === index ? next : other)))
            }}
            onRemove={
              blocks.length > 1
                ? () => {
                    onChange(blocks.filter((_, at) => at !== index))
                  }
                : undefined
            }
            onSubmit={onSubmit}
          />
        ))}
      </ol>
      <div
        role="group"
        aria-label={allows.several ? 'Add' : 'Answer with'}
        className="-mr-2 flex flex-wrap items-center"
      >
        <span className="text-mute text-xs">{allows.several ? 'Add' : 'Answer with'}</span>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            add(textBlock(''))
          }}
        >
          <Type aria-hidden className="size-3.5" /> Text
        </Button>
        <AddMedia kind="image" onAdd={add} />
        {allows.audio && <AddMedia kind="audio" onAdd={add} />}
        {allows.several && firstTool && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              add(toolUseBlock(firstTool.name, blocks))
            }}
          >
            <Wrench aria-hidden className="size-3.5" /> Tool use
          </Button>
        )}
        {!allows.several && <span className="text-faint text-xs">this revision takes one block</span>}
      </div>
    </div>
  )
}
