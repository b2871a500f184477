import { useState } from 'react'
import { toFieldPathId } from '@rjsf/utils'
import { fieldOf } from '@/lib/forms/field'
import { initialOf } from '@/lib/forms/initial'
import type { SchemaNode } from '@/lib/forms/schema'
import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import type { DrawProps } from './draw-props'
import { PlainFrameContext } from './field-frame'
import { useFormApi } from './form-api'
import { addButton, inputLook, smallButton } from './look'

type Props = DrawProps & { readonly node: SchemaNode; readonly known: readonly string[] }

const unusedKey = (value: JsonObject): string => {
  let count = 1
  while (Object.hasOwn(value, `name${count}`)) count++
  return `name${count}`
}

/** Renames a property in place, so that the rows keep their order. */
const renamed = (value: JsonObject, from: string, to: string): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key === from ? to : key, entry]))

/** The name of an entry. It takes effect when the field is left, unless it is taken. */
const KeyInput = ({
  name,
  taken,
  onRename,
}: {
  name: string
  taken: readonly string[]
  onRename: (to: string) => void
}) => {
  const [draft, setDraft] = useState(name)
  const isTaken = draft !== name && taken.includes(draft)
  return (
    <input
      aria-label="Property name"
      className={`${inputLook} font-mono text-[12px]`}
      value={draft}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={isTaken || undefined}
      title={isTaken ? 'There is a property of this name already' : undefined}
      onChange={(event) => {
        setDraft(event.target.value)
      }}
      onBlur={() => {
        if (isTaken) setDraft(name)
        else if (draft !== name) onRename(draft)
      }}
    />
  )
}

/** Properties the schema does not name: added, renamed and removed by hand, each value by the schema for the rest. */
export const EntriesEditor = (props: Props) => {
  const { node, known, formData, fieldPathId, registry, disabled, onChange, errorSchema } = props
  const { checker, expand } = useFormApi()
  const prepared = expand(node, true)
  const { SchemaField } = registry.fields
  const value = isObject(formData) ? formData : {}
  const keys = Object.keys(value).filter((key) => !known.includes(key))
  const write = (next: JsonObject) => {
    onChange(next, fieldPathId.path)
  }
  const start = (): Json =>
    initialOf(node, checker.schema, { required: true }) ?? (fieldOf(prepared.uiSchema).kind === 'text' ? '' : null)
  if (SchemaField === undefined) return null
  return (
    <div className="grid gap-1.5">
      {keys.map((key) => (
        <div key={key} className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)_auto] items-start gap-1.5">
          <KeyInput
            name={key}
            taken={Object.keys(value)}
            onRename={(to) => {
              write(renamed(value, key, to))
            }}
          />
          <PlainFrameContext value={true}>
            <SchemaField
              {...props}
              name={key}
              required
              schema={prepared.schema}
              uiSchema={prepared.uiSchema}
              formData={value[key]}
              errorSchema={errorSchema?.[key] ?? {}}
              fieldPathId={toFieldPathId(key, registry.globalFormOptions, fieldPathId)}
            />
          </PlainFrameContext>
          <button
            type="button"
            className={`${smallButton} mt-1`}
            disabled={disabled}
            aria-label={`Remove ${key}`}
            onClick={() => {
              write(Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)))
            }}
          >
            ✕
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className={addButton}
          disabled={disabled}
          onClick={() => {
            write({ ...value, [unusedKey(value)]: start() })
          }}
        >
          Add property
        </button>
      </div>
    </div>
  )
}
