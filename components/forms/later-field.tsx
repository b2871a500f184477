import { useMemo } from 'react'
import { fieldOf, asSlot } from '@/lib/forms/field'
import { prepareLater } from '@/lib/forms/prepare'
import type { DrawProps } from './draw-props'
import { useFormApi } from './form-api'
import { PlainFrameContext } from './field-frame'

/** A part of the schema prepared only when it is opened: the next turn of a recursion. */
export const LaterField = (props: DrawProps) => {
  const { checker, profile } = useFormApi()
  const { node = true, isSlot } = fieldOf(props.uiSchema)
  const prepared = useMemo(() => {
    const later = prepareLater(node, checker.schema, profile)
    return isSlot === true ? asSlot(later) : later
  }, [node, isSlot, checker, profile])
  const { SchemaField } = props.registry.fields
  if (SchemaField === undefined) return null
  return (
    <PlainFrameContext value={true}>
      <SchemaField {...props} schema={prepared.schema} uiSchema={prepared.uiSchema} />
    </PlainFrameContext>
  )
}
