import { isObject } from '@/lib/protocol/json'

/** Whether a value is of some shape; never throws. */
export type Check = (value: unknown) => boolean

export const isString: Check = (value) => typeof value === 'string'
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
export const isId: Check = (value) => isString(value) || isNumber(value)
export const isOneOf =
  (...known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value)
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
export const has =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]))
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((entry: unknown) => check(entry))

export const isProblem = has({
  code: isString,
  title: isString,
  cause: isString,
  action: isString,
  status: optional(isNumber),
  retryAt: optional(isNumber),
})
