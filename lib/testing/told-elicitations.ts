import { asking, tellHandshake } from './told-asks'
import type { Told } from './rule-tester'

const method = 'elicitation/create'

/** A form that asks for these properties. */
export const form = (properties: unknown, more: object = {}) => ({
  message: 'Who travels?',
  requestedSchema: { type: 'object', properties, ...more },
})

/** A page to be opened. */
export const page = (url: string, more: object = {}) => ({
  mode: 'url',
  message: 'Sign in there',
  url,
  ...more,
})

/** A session in which the server sends elicitations with these params. */
export const eliciting = (name: string, ...params: readonly unknown[]): Told =>
  asking(name, ...params.map((one) => ({ method, params: one })))

/** A session in which a call is answered with the error that requires pages (2025-11-25). */
export const requiring = (name: string, data: unknown): Told => ({
  name,
  revision: '2025-11-25',
  session: (t, revision) => {
    tellHandshake(t, revision)
    t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
    t.receives({ id: 1, error: { code: -32042, message: 'Visit a page first', data } })
  },
})
