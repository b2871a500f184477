import { createHmac } from 'node:crypto'
import { isObject, type JsonObject } from '@/lib/protocol/json'

const signed = (text: string): string =>
  createHmac('sha256', 'a key of the reference server').update(text).digest('hex')

/** State that only its author can have written: base64url text and its signature. */
export const seal = (state: JsonObject): string => {
  const text = Buffer.from(JSON.stringify(state)).toString('base64url')
  return `${text}.${signed(text)}`
}

/** What was sealed; undefined for anything else. */
export const unseal = (sealed: string): JsonObject | undefined => {
  const [text = '', signature] = sealed.split('.')
  if (signed(text) !== signature) return undefined
  const state: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  return isObject(state) ? (state as JsonObject) : undefined
}
