import type { FormProps } from '@rjsf/core/lib/components/Form.js'
import { BooleanField } from './boolean-field'
import { ChoiceField } from './choice-field'
import { ChoicesField } from './choices-field'
import { FieldFrame } from './field-frame'
import { JsonField } from './json-field'
import { LaterField } from './later-field'
import { ListField } from './list-field'
import { NumberField } from './number-field'
import { FieldGrid, ObjectField } from './object-field'
import { TextField } from './text-field'
import { UnionField } from './union-field'

/** Our drawing of every kind of field (`Field['kind']`) that lib/forms/prepare hands to RJSF. */
export const fields: NonNullable<FormProps['fields']> = {
  StringField: TextField,
  NumberField,
  BooleanField,
  choice: ChoiceField,
  choices: ChoicesField,
  object: ObjectField,
  list: ListField,
  union: UnionField,
  json: JsonField,
  later: LaterField,
}

export const templates: NonNullable<FormProps['templates']> = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: FieldGrid,
}
