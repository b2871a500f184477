import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlWithoutSecrets, withoutSecrets } from './without-secrets'

describe('A text without its secrets', () => {
  it.each([
    ['{"password":"hunter2","city":"Oslo"}', '{"password":"<redacted>","city":"Oslo"}'],
    ['{\n  "apiKey" : "x",\n  "n": 1\n}', '{\n  "apiKey" : "<redacted>",\n  "n": 1\n}'],
    ['{"a":["sk-abcdefghijklmnopqrstu","plain"]}', '{"a":["<redacted>","plain"]}'],
    ['{"token":"a\\"b', '{"token":"<redacted>"'],
    ['{"token":null,"note":"the token is \\"here\\""}', '{"token":null,"note":"the token is \\"here\\""}'],
    ['no JSON', 'no JSON'],
  ])('%j is %j', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected)
  })

  it('is JSON still where it was JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => JSON.parse(withoutSecrets(JSON.stringify(value))) as unknown).not.toThrow()
      }),
    )
  })

  it('may be a URL', () => {
    expect(urlWithoutSecrets('https://me:pw@server.test/mcp?api_key=12345678&a=1')).toBe(
      'https://server.test/mcp?api_key=%3Credacted%3E&a=1',
    )
    expect(urlWithoutSecrets('no url')).toBe('no url')
  })
})
