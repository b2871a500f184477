import { createContext, useContext, useState, type ReactNode } from 'react'
import type { FieldTemplateProps } from '@rjsf/utils'
import { fieldOf, type Field } from '@/lib/forms/field'
import { initialOf } from '@/lib/forms/initial'
import type { Json } from '@/lib/protocol/json'
import { labelId } from './draw-props'
import { FieldNotes } from './field-notes'
import { FieldTitle } from './field-title'
import { useFormApi } from './form-api'
import { addButton, labelLook, smallButton } from './look'

/** True where what is around has named the field already: it then gets a name for screen readers only. */
export const PlainFrameContext = createContext(false)

const GROUPS: ReadonlySet<Field['kind']> = new Set(['object', 'list', 'choices', 'union', 'later'])
const ON_DEMAND: ReadonlySet<Field['kind']> = new Set(['object', 'later'])

type Props = Pick<
  FieldTemplateProps,
  'id' | 'label' | 'children' | 'rawErrors' | 'required' | 'disabled' | 'fieldPathId' | 'uiSchema'
> & { readonly formData?: Json; readonly onChange: (value: Json | undefined, path: (string | number)[]) => void }

/** Name, hint and error around every field, and the ways to make it null, absent or present. */
export const FieldFrame = (props: Props) => {
  const {
    id,
    label,
    children,
    rawErrors,
    required = false,
    disabled,
    fieldPathId,
    uiSchema,
    formData,
    onChange,
  } = props
  const isPlain = useContext(PlainFrameContext)
  const { checker, warningAt } = useFormApi()
  const [isEditing, setEditing] = useState(false)
  const field = fieldOf(uiSchema)
  const { path } = fieldPathId
  if (path.length === 0) return children

  const isSlot = field.isSlot === true
  // In a list, null also holds the place of what is not filled in yet: there the person says which it is.
  const isNull = field.nullable === true && formData === null && !(isEditing && isSlot)
  const isClosed = ON_DEMAND.has(field.kind) && formData === undefined && !isPlain
  const canUnset =
    !required && !isSlot && (field.kind === 'list' || ON_DEMAND.has(field.kind)) && formData !== undefined
  const start = () => initialOf(field.node ?? true, checker.schema, { required: true })
  const set = (value: Json | undefined) => {
    onChange(value, [...path])
  }

  const actions = (
    <>
      {field.nullable === true && (
        <button
          type="button"
          className={`${smallButton} font-mono ${isNull ? 'bg-sel text-selline' : ''}`}
          aria-pressed={isNull}
          aria-label={`${label} is null`}
          disabled={disabled}
          onClick={() => {
            setEditing(isNull)
            set(isNull ? (required ? start() : undefined) : null)
          }}
        >
          null
        </button>
      )}
      {canUnset && !isPlain && (
        <button
          type="button"
          className={smallButton}
          disabled={disabled}
          aria-label={`Unset ${label}`}
          onClick={() => {
            set(undefined)
          }}
        >
          Unset
        </button>
      )}
    </>
  )

  let body: ReactNode = <PlainFrameContext value={false}>{children}</PlainFrameContext>
  if (isNull)
    body = <span className="bg-hover text-mute flex h-7 items-center rounded-md px-2 font-mono text-[12px]">null</span>
  else if (isClosed)
    body = (
      <div>
        <button
          type="button"
          className={addButton}
          disabled={disabled}
          onClick={() => {
            set(start() ?? {})
          }}
        >
          {`Add ${label}`}
        </button>
      </div>
    )
  else if (field.kind === 'object' && (!isPlain || isSlot))
    body = <div className="border-line border-l-2 pl-2.5">{body}</div>

  // A union says itself what is wrong with it, and what was prepared later what it is.
  const isSaidInside = !isNull && !isClosed && (field.kind === 'union' || field.kind === 'later')
  const shown = isSaidInside && field.kind === 'later' ? { kind: field.kind, wide: field.wide } : field
  const notes = <FieldNotes id={id} field={shown} errors={isSaidInside ? [] : rawErrors} warning={warningAt(path)} />
  const frame = { 'data-path': JSON.stringify(path), 'data-leaf': field.kind === 'json' || field.kind === 'choices' }
  const width = field.wide ? 'col-span-full' : ''
  const title = <FieldTitle name={label} propertyKey={field.key} isRequired={required && !isSlot} />

  if (isPlain)
    return (
      <div {...frame} className="grid min-w-0 gap-[3px]">
        {!GROUPS.has(field.kind) && (
          <label htmlFor={id} className="sr-only">
            {label}
          </label>
        )}
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">{body}</div>
          {actions}
        </div>
        {notes}
      </div>
    )
  if (GROUPS.has(field.kind) || isNull)
    return (
      <fieldset {...frame} className={`min-w-0 ${width}`} disabled={disabled}>
        <legend className={`mb-[3px] flex w-full items-center gap-1 ${labelLook}`}>
          <span className="mr-auto min-w-0 wrap-anywhere">{title}</span>
          {actions}
        </legend>
        <div className="grid gap-[3px]">
          {body}
          {notes}
        </div>
      </fieldset>
    )
  return (
    <div {...frame} className={`grid min-w-0 content-start gap-[3px] ${width}`}>
      <div className="flex items-center gap-1">
        <label id={labelId(id)} htmlFor={id} className={`mr-auto min-w-0 wrap-anywhere ${labelLook}`}>
          {title}
        </label>
        {actions}
      </div>
      {body}
      {notes}
    </div>
  )
}
