'use client'

import { promptTexts, withParam, withText } from '@/lib/answering/prompt-edits'
import { isObject } from '@/lib/protocol/json'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { TextArea } from '@/components/ui/text-area'
import { NumberParam } from './number-param'
import { RestEditor } from './rest-editor'

type PromptEditorProps = { readonly params: JsonObject; readonly onChange: (params: JsonObject) => void }

const AREA = '[field-sizing:content] max-h-[40vh] min-h-9'

/** Members with a field of their own; the rest is edited as JSON. */
const OWN = ['systemPrompt', 'temperature', 'maxTokens', 'stopSequences']

const stopLines = (value: Json | undefined): string =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string').join('\n') : ''

/** The prompt, to be changed before it goes to a provider. */
export const PromptEditor = ({ params, onChange }: PromptEditorProps) => {
  const set = (key: string, value: Json | undefined): void => {
    onChange(withParam(params, key, value))
  }
  const { systemPrompt, temperature, maxTokens, stopSequences } = params
  const rest = Object.fromEntries(Object.entries(params).filter(([key]) => !OWN.includes(key)))
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label="System prompt"
        rows={2}
        className={AREA}
        value={typeof systemPrompt === 'string' ? systemPrompt : ''}
        onChange={(event) => {
          set('systemPrompt', event.target.value === '' ? undefined : event.target.value)
        }}
      />
      {promptTexts(params).map(({ at, role, text }, index) => (
        <TextArea
          key={index}
          label={`Message ${at.message + 1}, ${role}`}
          rows={2}
          className={AREA}
          value={text}
          onChange={(event) => {
            onChange(withText(params, at, event.target.value))
          }}
        />
      ))}
      <div className="grid grid-cols-2 gap-2">
        <NumberParam
          label="Max tokens"
          value={maxTokens}
          onChange={(value) => {
            set('maxTokens', value)
          }}
        />
        <NumberParam
          label="Temperature"
          value={temperature}
          onChange={(value) => {
            set('temperature', value)
          }}
        />
      </div>
      <TextArea
        label="Stop sequences"
        hint="One a line."
        mono
        rows={2}
        className={AREA}
        value={stopLines(stopSequences)}
        onChange={(event) => {
          const lines = event.target.value.split('\n')
          set('stopSequences', event.target.value === '' ? undefined : lines)
        }}
      />
      <RestEditor
        value={rest}
        onChange={(next) => {
          const own = Object.entries(params).filter(([key]) => OWN.includes(key))
          if (isObject(next)) onChange({ ...Object.fromEntries(own), ...next })
        }}
      />
    </div>
  )
}
