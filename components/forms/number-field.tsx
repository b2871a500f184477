import { useState } from 'react'
import { fieldOf } from '@/lib/forms/field'
import { describedBy, type DrawProps } from './draw-props'
import { inputLook } from './look'

/** A number. What is typed is kept as typed, so that `1.` or `1e` can become `1.5` or `1e3`. */
export const NumberField = ({ fieldPathId, schema, formData, uiSchema, disabled, rawErrors, onChange }: DrawProps) => {
  const field = fieldOf(uiSchema)
  const { isSlot } = field
  const [typed, setTyped] = useState('')
  const shown = typeof formData === 'number' ? String(formData) : ''
  const isOwn = typed !== '' && typeof formData === 'number' && Number(typed) === formData
  return (
    <input
      id={fieldPathId.$id}
      type="number"
      step={schema.type === 'integer' ? 1 : 'any'}
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      disabled={disabled}
      className={`${inputLook} tabular-nums`}
      value={isOwn ? typed : shown}
      {...describedBy(fieldPathId.$id, field, rawErrors)}
      onChange={({ target }) => {
        setTyped(target.value)
        const number = target.value === '' ? undefined : Number(target.value)
        const isNumber = number !== undefined && Number.isFinite(number)
        // An input that holds no number yet reads as empty: the native control keeps what is being typed.
        onChange(isNumber ? number : isSlot === true ? null : undefined, fieldPathId.path)
      }}
      onWheel={({ currentTarget }) => {
        // Scrolling over a focused number must not change it.
        currentTarget.blur()
      }}
    />
  )
}
