import { useState } from 'react'
import { fieldOf } from '@/lib/forms/field'
import { flatten } from '@/lib/forms/flatten'
import { initialOf } from '@/lib/forms/initial'
import type { SchemaNode } from '@/lib/forms/schema'
import { variantFor } from '@/lib/forms/variant-for'
import { isObject, type Json } from '@/lib/protocol/json'
import { describedBy, type DrawProps } from './draw-props'
import { PlainFrameContext } from './field-frame'
import { FieldNotes } from './field-notes'
import { useFormApi } from './form-api'
import { inputLook } from './look'

/** The frame around says the hint. */
const NOTHING = { kind: 'union', wide: true } as const

/** What a newly chosen kind starts with: its defaults and constants, and what the old value had of the same name. */
const startOf = (node: SchemaNode, root: SchemaNode, old: Json | undefined): Json | undefined => {
  const start = initialOf(node, root, { required: true, constants: true })
  if (!isObject(start) || !isObject(old)) return start
  const properties = flatten(node, root).properties ?? {}
  const kept = Object.entries(old).filter(([key]) => {
    const child = properties[key]
    return child !== undefined && flatten(child, root).const === undefined
  })
  return { ...start, ...Object.fromEntries(kept) }
}

/** A value of one of several kinds: the kind is chosen first, then filled in. No kind is chosen by itself. */
export const UnionField = (props: DrawProps) => {
  const { fieldPathId, formData, uiSchema, required = false, disabled = false, rawErrors, onChange, registry } = props
  const { checker, expand } = useFormApi()
  const field = fieldOf(uiSchema)
  const { variants = [], isSlot } = field
  const [picked, setPicked] = useState<number>()
  // The null that keeps a place in a list is nothing chosen yet.
  const value = formData === null ? undefined : formData
  const index = variantFor(variants, value, picked, checker)
  const variant = index === undefined ? undefined : variants[index]
  const prepared = variant === undefined ? undefined : expand(variant.node, isSlot)
  const { SchemaField } = registry.fields
  return (
    <div className="grid gap-2">
      <select
        id={`${fieldPathId.$id}__kind`}
        aria-label="Kind"
        disabled={disabled}
        className={`${inputLook} max-w-72 pr-1 ${index === undefined ? 'text-faint' : ''}`}
        value={String(index ?? -1)}
        {...describedBy(fieldPathId.$id, field, variant === undefined ? rawErrors : undefined)}
        onChange={({ target }) => {
          const next = Number(target.value)
          const chosen = variants[next]
          setPicked(chosen === undefined ? undefined : next)
          const start = chosen === undefined ? undefined : startOf(chosen.node, checker.schema, value)
          onChange(start ?? (isSlot === true ? null : undefined), fieldPathId.path)
        }}
      >
        <option value="-1">{required ? 'Choose…' : 'Not set'}</option>
        {variants.map(({ label }, position) => (
          <option key={position} value={position} className="text-ink">
            {label}
          </option>
        ))}
      </select>
      {variant === undefined && <FieldNotes id={fieldPathId.$id} field={NOTHING} errors={rawErrors} />}
      {prepared !== undefined && SchemaField !== undefined && (
        <div className="border-line border-l-2 pl-2.5">
          <PlainFrameContext value={true}>
            <SchemaField
              key={index}
              {...props}
              required
              formData={value}
              schema={prepared.schema}
              uiSchema={prepared.uiSchema}
              errorSchema={Object.assign({}, props.errorSchema, rawErrors && { __errors: rawErrors })}
            />
          </PlainFrameContext>
        </div>
      )}
    </div>
  )
}
