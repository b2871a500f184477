import { headerValue } from '@/lib/protocol/headers'
import { isObject } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'
import { exposedIn } from './exposed'

/** Shorter than this, a value says nothing by turning up in a text. */
const LEAST = 8

const ownCredentials = ({ requestHeaders }: Http): string | undefined => {
  const value = headerValue(requestHeaders, 'authorization')?.trim().split(/\s+/).at(-1)
  return value === undefined || value.length < LEAST ? undefined : value
}

export const loggingNoSecrets = defineRule({
  id: 'logging-no-secrets',
  why: 'Logs are shown, stored and sent on: a secret in them is a secret no more, and paths help whoever attacks.',
  fix: 'Log what happened and to which id; leave out credentials, personal data and stack traces.',
  example: {
    right: '{"level": "error", "data": {"error": "payment refused", "trip": "t-17"}}',
    wrong: '{"level": "error", "data": "payment refused: Authorization: Bearer eyJhbGci…"}',
  },
  on: 'notification',
  methods: ['notifications/message'],
  needs: 'logging',
  // A guess by form and name.
  atMost: 'should',
  check: ({ params, http }) => {
    if (!isObject(params) || params['data'] === undefined) return undefined
    return exposedIn(params['data'], ownCredentials(http)).map(({ what, path }) => ({
      message: `The log message seems to hold ${what}.`,
      path,
    }))
  },
})
