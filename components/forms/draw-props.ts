import type { ErrorSchema, FieldPathId, Registry, RJSFSchema, UiSchema } from '@rjsf/utils'
import { hintOf, type Field } from '@/lib/forms/field'
import type { Json } from '@/lib/protocol/json'

/** What RJSF hands a field, typed for JSON values. */
export type DrawProps = {
  readonly name: string
  readonly schema: RJSFSchema
  readonly uiSchema?: UiSchema
  readonly fieldPathId: FieldPathId
  readonly formData?: Json
  readonly errorSchema?: ErrorSchema
  readonly rawErrors?: string[]
  readonly required?: boolean
  readonly disabled?: boolean
  readonly registry: Registry
  readonly onChange: (value: Json | undefined, path: (string | number)[], errors?: ErrorSchema, id?: string) => void
  readonly onBlur: (id: string, value: unknown) => void
  readonly onFocus: (id: string, value: unknown) => void
}

/** The attributes that tie an input to its frame's hint and error. */
export const describedBy = (id: string, field: Field, errors: readonly string[] | undefined) => {
  const invalid = errors !== undefined && errors.length > 0
  const ids = [hintOf(field, invalid) !== undefined ? hintId(id) : undefined, invalid ? errorId(id) : undefined].filter(
    (part) => part !== undefined,
  )
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(invalid ? { 'aria-invalid': true as const } : {}),
  }
}

/** A property's name is part of its id, and may hold spaces: those would split a list of ids. */
const part = (id: string, name: string): string => `${id.replace(/\s/g, (space) => `%${space.charCodeAt(0)}`)}__${name}`

export const hintId = (id: string): string => part(id, 'hint')
export const errorId = (id: string): string => part(id, 'error')
export const labelId = (id: string): string => part(id, 'label')
