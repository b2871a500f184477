import type { ErrorSchema, RJSFSchema, RJSFValidationError, ValidationData, ValidatorType } from '@rjsf/utils'
import type { Json } from '@/lib/protocol/json'
import { createChecker, type Checker } from './checker'
import type { FieldProblem } from './schema'

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

const toErrors = (problems: readonly FieldProblem[]): RJSFValidationError[] =>
  problems.map(({ path, keyword, message }) => ({
    name: keyword,
    message,
    property: path.map((key) => `.${key}`).join(''),
    stack: `${path.join('.') || 'The form'}: ${message}`,
  }))

/**
 * RJSF's validator over a {@link Checker}: without eval, so a strict Content-Security-Policy holds. The form's data is
 * held against the server's own schema, never against the one prepared for drawing.
 */
export const createValidator = (checker: Checker): ValidatorType => ({
  validateFormData: (data: Json | undefined): ValidationData<unknown> => {
    const problems = checker.problems(data)
    return { errors: toErrors(problems), errorSchema: toErrorSchema(problems) }
  },
  isValid: (schema, data: Json | undefined) => data !== undefined && createChecker(schema).problems(data).length === 0,
  rawValidation: <Result>(schema: RJSFSchema, data?: Json) => ({
    errors: toErrors(createChecker(schema).problems(data)) as Result[],
  }),
})
