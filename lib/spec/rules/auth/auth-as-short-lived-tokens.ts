import { isObject } from '@/lib/protocol/json'
import { isSuccess } from '@/lib/spec/parts/http-exchanges'
import { defineRule } from '@/lib/spec/rule'

/** Seconds beyond which a token is not short-lived by any measure. */
const LONGEST = 24 * 3600

/** Bytes of a token response; larger bodies are something else. */
const LARGEST = 64 * 1024

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export const authAsShortLivedTokens = defineRule({
  id: 'auth-as-short-lived-tokens',
  why: 'A token that leaks is good for whoever has it until it expires.',
  fix: 'Issue access tokens for an hour or less, say so in expires_in, and let clients refresh them.',
  example: {
    right: '{"access_token": "…", "token_type": "Bearer", "expires_in": 3600}',
    wrong: '{"access_token": "…", "token_type": "Bearer", "expires_in": 31536000}',
  },
  on: 'frame',
  check: ({ http, frame }) => {
    if (http.mcp || http.verb !== 'POST' || !isSuccess(http) || http.type !== 'application/json') return undefined
    if (frame.source !== 'body' || frame.encoding !== 'utf8' || frame.truncated || frame.raw.length > LARGEST)
      return undefined
    const body = parsed(frame.raw)
    if (!isObject(body) || typeof body['access_token'] !== 'string') return undefined
    const seconds = body['expires_in']
    const evidence = [http.sentSeq]
    if (typeof seconds !== 'number') return [{ message: 'The token does not say when it expires.', evidence }]
    if (seconds <= LONGEST) return []
    const message = `The token is good for ${Math.round(seconds / 3600)} hours.`
    return [{ message, evidence, actual: seconds, expected: `at most ${LONGEST}` }]
  },
})
