import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const ajv = new Ajv2020({ strict: false, validateSchema: false, addUsedSchema: false, inlineRefs: false })
addFormats(ajv)

/** What a validator that Parley does not use (ajv, JSON Schema 2020-12, formats checked) says of a value. */
export const ajvAccepts = (schema: object, value: unknown): boolean => ajv.validate(schema, value)
