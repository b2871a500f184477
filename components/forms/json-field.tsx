import { useEffect, useState } from 'react'
import { fieldOf } from '@/lib/forms/field'
import { readJson, toJsonText } from '@/lib/forms/json-text'
import { describedBy, type DrawProps } from './draw-props'
import { useFormApi } from './form-api'
import { errorLook, inputLook } from './look'

/** Any JSON, typed as text: for what a form has no fields for. Text that is no JSON keeps the form from being sent. */
export const JsonField = ({ fieldPathId, formData, uiSchema, disabled, rawErrors, onChange }: DrawProps) => {
  const field = fieldOf(uiSchema)
  const { isSlot } = field
  const { setUnreadable } = useFormApi()
  const id = fieldPathId.$id
  const [draft, setDraft] = useState<string>()
  const reading = draft === undefined || draft.trim() === '' ? undefined : readJson(draft)
  const isUnreadable = reading?.ok === false
  const isOwn = isUnreadable || (reading?.ok === true && toJsonText(reading.value) === toJsonText(formData))
  const text =
    draft !== undefined && isOwn
      ? draft
      : formData === undefined
        ? draft?.trim() === ''
          ? draft
          : ''
        : toJsonText(formData)

  useEffect(() => {
    setUnreadable(id, isUnreadable)
    return () => {
      setUnreadable(id, false)
    }
  }, [id, isUnreadable, setUnreadable])

  const attributes = describedBy(id, field, rawErrors)
  return (
    <>
      <textarea
        id={id}
        rows={2}
        disabled={disabled}
        spellCheck={false}
        placeholder="JSON"
        value={text}
        className={`${inputLook} block [field-sizing:content] h-auto max-h-80 min-h-14 resize-y py-1 font-mono text-[12px] leading-[18px]`}
        {...attributes}
        {...(isUnreadable ? { 'aria-invalid': true, 'aria-errormessage': `${id}__unreadable` } : {})}
        onChange={({ target }) => {
          setDraft(target.value)
          const next = readJson(target.value)
          if (next.ok) onChange(next.value, fieldPathId.path)
          else if (target.value.trim() === '') onChange(isSlot === true ? null : undefined, fieldPathId.path)
        }}
      />
      {reading?.ok === false && (
        <p id={`${id}__unreadable`} className={errorLook}>
          {`${reading.message} (line ${reading.line}, column ${reading.column})`}
        </p>
      )}
    </>
  )
}
