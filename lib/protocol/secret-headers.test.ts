import { describe, expect, it } from 'vitest'
import { isSecretHeader } from './secret-headers'

describe('A header', () => {
  it.each([
    ...['Authorization', 'Proxy-Authorization', 'Cookie', 'set-cookie', 'X-API-Key', 'x-goog-api-key', 'DPoP'],
    ...['Mcp-Session-Id', 'X-Auth-Token', 'X-Amz-Security-Token', 'Ocp-Apim-Subscription-Key', 'X-Hub-Signature-256'],
  ])('%s is secret', (name) => {
    expect(isSecretHeader(name)).toBe(true)
  })

  it.each([
    ...['WWW-Authenticate', 'Access-Control-Allow-Credentials', 'Access-Control-Expose-Headers', 'DPoP-Nonce'],
    ...['anthropic-ratelimit-tokens-remaining', 'x-ratelimit-limit-tokens', 'Content-Type', 'Mcp-Method', 'ETag'],
  ])('%s is not', (name) => {
    expect(isSecretHeader(name)).toBe(false)
  })
})
