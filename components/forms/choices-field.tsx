import { fieldOf } from '@/lib/forms/field'
import type { Json } from '@/lib/protocol/json'
import { describedBy, type DrawProps } from './draw-props'

/** Any of a closed list, sent in the list's own order. An optional one with nothing ticked is absent. */
export const ChoicesField = (props: DrawProps) => {
  const { fieldPathId, formData, uiSchema, required = false, disabled = false, rawErrors, onChange } = props
  const field = fieldOf(uiSchema)
  const { choices = [] } = field
  const held: readonly Json[] = Array.isArray(formData) ? formData : []
  const texts = new Set(held.map((value) => JSON.stringify(value)))
  const toggle = (value: Json) => {
    const text = JSON.stringify(value)
    if (texts.has(text)) texts.delete(text)
    else texts.add(text)
    const known = choices.map((choice) => choice.value)
    const foreign = held.filter((entry) => !known.some((other) => JSON.stringify(other) === JSON.stringify(entry)))
    const next = [...known.filter((entry) => texts.has(JSON.stringify(entry))), ...foreign]
    onChange(next.length === 0 && !required ? undefined : next, fieldPathId.path)
  }
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1">
      {choices.map(({ value, label, hint: title }, position) => (
        <label key={position} title={title} className="text-ink inline-flex items-center gap-1.5 text-[13px]">
          <input
            type="checkbox"
            id={position === 0 ? fieldPathId.$id : `${fieldPathId.$id}__${position}`}
            disabled={disabled}
            className="accent-out size-3.5 outline-offset-2"
            checked={texts.has(JSON.stringify(value))}
            {...(position === 0 ? describedBy(fieldPathId.$id, field, rawErrors) : {})}
            onChange={() => {
              toggle(value)
            }}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
