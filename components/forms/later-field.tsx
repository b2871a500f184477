import { fieldOf } from '@/lib/forms/field'
import type { DrawProps } from './draw-props'
import { useFormApi } from './form-api'
import { PlainFrameContext } from './field-frame'

/** A part of the schema prepared only when it is opened: the next turn of a recursion. */
export const LaterField = (props: DrawProps) => {
  const { expand } = useFormApi()
  const { node = true, isSlot } = fieldOf(props.uiSchema)
  const prepared = expand(node, isSlot)
  const { SchemaField } = props.registry.fields
  if (SchemaField === undefined) return null
  return (
    <PlainFrameContext value={true}>
      <SchemaField
        {...props}
        schema={prepared.schema}
        uiSchema={prepared.uiSchema}
        errorSchema={Object.assign({}, props.errorSchema, props.rawErrors && { __errors: props.rawErrors })}
      />
    </PlainFrameContext>
  )
}
