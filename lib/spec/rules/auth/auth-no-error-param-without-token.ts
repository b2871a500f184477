import { headerValue } from '@/lib/protocol/headers'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { unauthorized } from './unauthorized'

export const authNoErrorParamWithoutToken = defineRule({
  id: 'auth-no-error-param-without-token',
  why: 'With an error a client believes that it has a bad token, and may try to refresh what it does not have.',
  fix: 'Leave error out of the challenge when the request has no Authorization header.',
  example: {
    right: 'WWW-Authenticate: Bearer resource_metadata="https://…"',
    wrong: 'WWW-Authenticate: Bearer error="invalid_token", resource_metadata="https://…"',
  },
  on: 'head',
  check: ({ http }) => {
    const bearer = unauthorized(http)?.bearer
    if (!bearer || headerValue(http.requestHeaders, 'authorization') !== undefined) return undefined
    const error = bearer.params.get('error')
    if (error === undefined) return []
    return [{ message: `A request without a token is told error ${named(error)}.`, evidence: [http.sentSeq] }]
  },
})
