'use client'

import { useId } from 'react'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'
import { FormWithJson } from '@/components/forms/form-with-json'
import { visibleText } from '@/components/content/visible-text'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { OfferedTool } from './read-sampling'

type ToolUseEditorProps = {
  readonly block: JsonObject
  readonly tools: readonly OfferedTool[]
  readonly onChange: (block: JsonObject) => void
  readonly onSubmit: () => void
}

/** Any arguments, where the server gave no schema for them. */
const ANYTHING = { type: 'object' }

/** A use of a tool: which, under what id, with which arguments, by the form its schema makes or as JSON. */
export const ToolUseEditor = ({ block, tools, onChange, onSubmit }: ToolUseEditorProps) => {
  const id = `tool${useId()}`
  const name = stringAt(block, 'name') ?? ''
  const input = isObject(block['input']) ? block['input'] : {}
  const tool = tools.find((offered) => offered.name === name)
  const schema = isObject(tool?.raw) && isObject(tool.raw['inputSchema']) ? tool.raw['inputSchema'] : ANYTHING
  return (
    <div className="flex flex-col gap-2 rounded-lg border px-2.5 py-2">
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
        <Select
          label="Tool"
          value={name}
          options={[
            ...(tool ? [] : [{ value: name, label: `${visibleText(name)} (not offered)` }]),
            ...tools.map((offered) => ({ value: offered.name, label: visibleText(offered.name) })),
          ]}
          onChange={(next) => {
            if (next !== name) onChange({ ...block, name: next, input: {} })
          }}
        />
        <TextField
          label="Id"
          mono
          value={stringAt(block, 'id') ?? ''}
          onChange={(event) => {
            onChange({ ...block, id: event.target.value })
          }}
        />
      </div>
      {tool?.description !== undefined && <p className="text-mute text-xs">{visibleText(tool.description)}</p>}
      <FormWithJson
        key={name}
        id={id}
        schema={schema}
        profile="arguments"
        value={input}
        onChange={(next) => {
          onChange({ ...block, input: next })
        }}
        onSubmit={onSubmit}
      />
    </div>
  )
}
