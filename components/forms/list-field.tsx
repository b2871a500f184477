import { useState } from 'react'
import { toFieldPathId } from '@rjsf/utils'
import { fieldOf, type Slot } from '@/lib/forms/field'
import { initialOf } from '@/lib/forms/initial'
import type { Json } from '@/lib/protocol/json'
import type { DrawProps } from './draw-props'
import { useFormApi } from './form-api'
import { PlainFrameContext } from './field-frame'
import { addButton, smallButton } from './look'

/** Keys that follow the items as they move, so that focus and drafts stay with them. */
const useItemKeys = (count: number) => {
  const [keys, setKeys] = useState<readonly number[]>([])
  if (keys.length !== count) {
    const next = Math.max(-1, ...keys) + 1
    const more = Array.from({ length: Math.max(0, count - keys.length) }, (_, index) => next + index)
    setKeys([...keys.slice(0, count), ...more])
  }
  return [keys, setKeys] as const
}

const without = <Item,>(items: readonly Item[], index: number): Item[] => items.filter((_, at) => at !== index)
const swapped = <Item,>(items: readonly Item[], index: number): Item[] => {
  const [one, other] = [items[index], items[index + 1]]
  return items.map((item, at) => (at === index ? (other ?? item) : at === index + 1 ? (one ?? item) : item))
}

/** A list or a tuple: items are added, moved and removed; a tuple's places are always there once it is begun. */
export const ListField = (props: DrawProps) => {
  const { fieldPathId, formData, uiSchema, disabled = false, registry, onChange, errorSchema, required = false } = props
  const { checker } = useFormApi()
  const { slots = [], item, maxItems = Infinity } = fieldOf(uiSchema)
  const held: readonly Json[] = Array.isArray(formData) ? formData : []
  const isBegun = Array.isArray(formData) || required
  const fixed = isBegun ? slots.length : 0
  const items = [...held, ...slots.slice(held.length, fixed).map(() => null)]
  const [keys, setKeys] = useItemKeys(items.length)
  const { SchemaField } = registry.fields

  const startOf = (slot: Slot): Json =>
    initialOf(slot.node, checker.schema, { required: true }) ?? (fieldOf(slot.uiSchema).kind === 'text' ? '' : null)
  const write = (next: readonly Json[], nextKeys?: readonly number[]) => {
    if (nextKeys !== undefined) setKeys(nextKeys)
    onChange([...next], fieldPathId.path)
  }
  if (SchemaField === undefined) return null
  return (
    <div className="grid gap-1.5">
      {items.map((value, index) => {
        const slot = index < slots.length ? slots[index] : item
        const isFixed = index < slots.length
        if (slot === undefined) return null
        return (
          <div key={keys[index] ?? `new ${index}`} className="flex items-start gap-1">
            <div role="group" aria-label={`Item ${index + 1}`} className="min-w-0 flex-1">
              <PlainFrameContext value={true}>
                <SchemaField
                  {...props}
                  name={`Item ${index + 1}`}
                  required
                  schema={slot.schema}
                  uiSchema={slot.uiSchema}
                  formData={value}
                  errorSchema={errorSchema?.[index] ?? {}}
                  fieldPathId={toFieldPathId(index, registry.globalFormOptions, fieldPathId)}
                  onChange={(next: Json | undefined, path: (string | number)[]) => {
                    const isWhole = path.length === fieldPathId.path.length + 1
                    // The places of a tuple must be there before something inside one can be.
                    if (isWhole) write(items.map((other, at) => (at === index ? (next ?? null) : other)))
                    else onChange(next, path)
                  }}
                />
              </PlainFrameContext>
            </div>
            {!isFixed && (
              <div className="flex h-7 items-center">
                <button
                  type="button"
                  className={smallButton}
                  disabled={disabled || index <= slots.length}
                  aria-label={`Move item ${index + 1} up`}
                  onClick={() => {
                    write(swapped(items, index - 1), swapped(keys, index - 1))
                  }}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className={smallButton}
                  disabled={disabled || index === items.length - 1}
                  aria-label={`Move item ${index + 1} down`}
                  onClick={() => {
                    write(swapped(items, index), swapped(keys, index))
                  }}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className={smallButton}
                  disabled={disabled}
                  aria-label={`Remove item ${index + 1}`}
                  onClick={() => {
                    write(without(items, index), without(keys, index))
                  }}
                >
                  ✕
                </button>
              </div>
            )}
          </div>
        )
      })}
      {(item !== undefined || !isBegun) && items.length < maxItems && (
        <div>
          <button
            type="button"
            className={addButton}
            disabled={disabled}
            onClick={() => {
              if (!isBegun && slots.length > 0) write(slots.map(startOf))
              else if (item !== undefined) write([...items, startOf(item)])
            }}
          >
            Add item
          </button>
        </div>
      )}
    </div>
  )
}
