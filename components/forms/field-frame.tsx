import { createContext, useContext, useState, type ReactNode } from 'react'
import type { FieldTemplateProps } from '@rjsf/utils'
import { fieldOf, type Field } from '@/lib/forms/field'
import { initialOf } from '@/lib/forms/initial'
import type { Json } from '@/lib/protocol/json'
import { errorId, hintId, labelId } from './draw-props'
import { useFormApi } from './form-api'
import { addButton, errorLook, hintLook, labelLook, smallButton } from './look'

/** True where the frame around has said the name already: then only hint and error remain to be shown. */
export const PlainFrameContext = createContext(false)

const GROUPS: ReadonlySet<Field['kind']> = new Set(['object', 'list', 'choices', 'union', 'later'])
const ON_DEMAND: ReadonlySet<Field['kind']> = new Set(['object', 'later'])

type Props = Pick<
  FieldTemplateProps,
  'id' | 'label' | 'children' | 'rawErrors' | 'required' | 'disabled' | 'fieldPathId' | 'uiSchema' | 'registry'
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
  const { checker } = useFormApi()
  const [isEditing, setEditing] = useState(false)
  const field = fieldOf(uiSchema)
  const { path } = fieldPathId
  if (path.length === 0) return children

  const isNull = field.nullable === true && formData === null && !(isEditing && field.isSlot === true)
  const isGroup = GROUPS.has(field.kind) || isNull
  const isOptional = !required && field.isSlot !== true
  const isClosed = ON_DEMAND.has(field.kind) && formData === undefined && !isPlain
  const name = field.isSlot === true && typeof path.at(-1) === 'number' ? `${Number(path.at(-1)) + 1}` : label
  const set = (value: Json | undefined) => {
    onChange(value, [...path])
  }
  const open = () => {
    set(initialOf(field.node ?? true, checker.schema, { required: true }) ?? {})
  }

  let body: ReactNode = <PlainFrameContext value={false}>{children}</PlainFrameContext>
  if (isNull)
    body = <span className="bg-hover text-mute flex h-7 items-center rounded-md px-2 font-mono text-[12px]">null</span>
  else if (isClosed)
    body = (
      <button type="button" className={addButton} disabled={disabled} onClick={open}>
        {`Add ${label}`}
      </button>
    )

  const title = (
    <>
      {name}
      {required && field.isSlot !== true && (
        <span className="text-mute" aria-hidden>
          {' *'}
        </span>
      )}
      {required && field.isSlot !== true && <span className="sr-only"> (required)</span>}
      {field.key !== undefined && (
        <span className="text-faint ml-1.5 font-mono text-[11px] font-normal">{field.key}</span>
      )}
    </>
  )
  const actions = (
    <>
      {field.nullable === true && (
        <button
          type="button"
          className={`${smallButton} font-mono ${isNull ? 'bg-sel text-out' : ''}`}
          aria-pressed={isNull}
          aria-label={`${label} is null`}
          disabled={disabled}
          onClick={() => {
            setEditing(isNull)
            set(isNull ? (required ? initialOf(field.node ?? true, checker.schema, { required }) : undefined) : null)
          }}
        >
          null
        </button>
      )}
      {isOptional && (field.kind === 'list' || ON_DEMAND.has(field.kind)) && formData !== undefined && !isPlain && (
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
  const notes = (
    <>
      {field.hint !== undefined && (
        <p id={hintId(id)} className={hintLook}>
          {field.hint}
        </p>
      )}
      {rawErrors !== undefined && rawErrors.length > 0 && (
        <p id={errorId(id)} className={errorLook}>
          {rawErrors[0]}
        </p>
      )}
    </>
  )
  const width = field.wide ? 'col-span-full' : ''
  const frame = { 'data-path': JSON.stringify(path), 'data-leaf': field.kind === 'json' || field.kind === 'choices' }
  if (isPlain)
    return (
      <div {...frame} className="grid gap-0.5">
        {body}
        {notes}
      </div>
    )
  if (isGroup)
    return (
      <fieldset {...frame} className={`min-w-0 ${width}`} disabled={disabled}>
        <legend className={`flex w-full items-center gap-1 ${labelLook}`}>
          <span className="mr-auto min-w-0 break-words">{title}</span>
          {actions}
        </legend>
        <div className="grid gap-1">
          {field.kind === 'object' && !isClosed && !isNull ? (
            <div className="border-line grid gap-1 border-l-2 pl-2.5">{body}</div>
          ) : (
            <div>{body}</div>
          )}
          {notes}
        </div>
      </fieldset>
    )
  return (
    <div {...frame} className={`grid min-w-0 content-start gap-[3px] ${width}`}>
      <div className="flex items-center gap-1">
        <label id={labelId(id)} htmlFor={id} className={`mr-auto min-w-0 break-words ${labelLook}`}>
          {title}
        </label>
        {actions}
      </div>
      {body}
      {notes}
    </div>
  )
}
