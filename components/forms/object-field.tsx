import type { ObjectFieldTemplateProps } from '@rjsf/utils'
import { fieldOf } from '@/lib/forms/field'
import { isObject } from '@/lib/protocol/json'
import type { DrawProps } from './draw-props'
import { EntriesEditor } from './entries-editor'

/** Short fields two to a row where there is room; long ones take the row. */
export const FieldGrid = ({ properties }: Pick<ObjectFieldTemplateProps, 'properties'>) =>
  properties.length === 0 ? null : (
    <div className="@container">
      <div className="grid grid-cols-1 gap-x-2.5 gap-y-2 @[19rem]:grid-cols-2">
        {properties.map(({ name, content }) => (
          <div key={name} className="contents">
            {content}
          </div>
        ))}
      </div>
    </div>
  )

/** An object: its known properties by RJSF, further ones as names and values. */
export const ObjectField = (props: DrawProps) => {
  const { entries } = fieldOf(props.uiSchema)
  const { ObjectField: Properties } = props.registry.fields
  const { 'ui:field': _self, ...uiSchema } = props.uiSchema ?? {}
  const known = Object.keys(props.schema.properties ?? {})
  if (Properties === undefined) return null
  return (
    <div className="grid gap-2">
      <Properties {...props} uiSchema={uiSchema} formData={isObject(props.formData) ? props.formData : undefined} />
      {entries !== undefined && <EntriesEditor {...props} node={entries} known={known} />}
    </div>
  )
}
