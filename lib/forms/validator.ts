import type { ErrorSchema, RJSFValidationError, ValidationData, ValidatorType } from '@rjsf/utils'
import type { Json } from '@/lib/protocol/json'
import { createChecker, type Checker } from './checker'
import type { FieldProblem, Path } from './schema'

type Tree = { __errors?: string[]; [key: string]: Tree | string[] | undefined }

/** Problems as the tree RJSF places at its fields. */
export const toErrorSchema = (problems: readonly FieldProblem[]): ErrorSchema => {
  const root: Tree = {}
  for (const { path, message } of problems) {
    let at = root
    for (const key of path) {
      const known = Object.hasOwn(at, key) ? at[key] : undefined
      const next: Tree = known === undefined || Array.isArray(known) ? {} : known
      Object.defineProperty(at, key, { value: next, enumerable: true, writable: true, configurable: true })
      at = next
    }
    at.__errors = [...(at.__errors ?? []), message]
  }
  return root as ErrorSchema
}

const toError = ({ path, keyword, message }: FieldProblem): RJSFValidationError => ({
  name: keyword,
  message,
  property: path.map((key) => `.${key}`).join(''),
  stack: `${path.join('.') || 'The form'}: ${message}`,
  params: { path },
})

const problemOf = ({ name = '', message = '', params }: RJSFValidationError): FieldProblem => ({
  path: (params as { path?: Path } | undefined)?.path ?? [],
  keyword: name,
  message,
})

/**
 * RJSF's validator over a {@link Checker}: without eval, so a strict Content-Security-Policy holds. The form's data is
 * held against the server's own schema, never against the one prepared for drawing.
 */
export const createValidator = (checker: Checker): ValidatorType => ({
  validateFormData: (data: Json | undefined, _schema, _custom, transform, uiSchema): ValidationData<unknown> => {
    const found = checker.problems(data).map(toError)
    const errors = transform === undefined ? found : transform(found, uiSchema)
    return { errors, errorSchema: toErrorSchema(errors.map(problemOf)) }
  },
  isValid: (schema, data: Json | undefined) => data !== undefined && createChecker(schema).problems(data).length === 0,
  rawValidation: ((schema, data: Json | undefined) => ({
    errors: createChecker(schema).problems(data).map(toError),
  })) as ValidatorType['rawValidation'],
})
