import { describe, expect, it } from 'vitest'
import type { ConnectionId, HttpId } from '@/lib/recording/events'
import { asCurl, publicCurl } from './curl'
import type { HttpView } from './types'

const request = (over: Partial<HttpView>): HttpView => ({
  id: 'h1' as HttpId,
  connectionId: 'c1' as ConnectionId,
  lane: 'raw',
  method: 'POST',
  url: 'http://localhost:3000/mcp?a=1&b=2',
  requestHeaders: [],
  sentAt: 0,
  frames: 0,
  size: 0,
  streaming: false,
  ...over,
})

describe('A request as a curl command', () => {
  it('quotes for a shell whatever the body holds', () => {
    expect(asCurl(request({ requestBody: `{"it's":"$(rm) \`x\`"}` }))).toBe(
      `curl -N -X POST 'http://localhost:3000/mcp?a=1&b=2' \\\n  --data-raw '{"it'\\''s":"$(rm) \`x\`"}'`,
    )
  })

  it.each(['Authorization', 'cookie', 'X-Api-Key', 'x-my-token', 'Mcp-Session-Id'])(
    'never holds the value of %s',
    (name) => {
      const curl = asCurl(
        request({
          requestHeaders: [
            [name, 'hunter2'],
            ['Accept', 'text/plain'],
          ],
        }),
      )
      expect(curl).not.toContain('hunter2')
      expect(curl).toContain(`'${name}: <redacted>'`)
      expect(curl).toContain(`'Accept: text/plain'`)
    },
  )

  it('pipes bytes that are no text in', () => {
    const bytes = { requestBody: '/v8=', requestBodyEncoding: 'base64' } as const
    expect(asCurl(request(bytes))).toBe(
      "printf %s /v8= | base64 -d | curl -N -X POST 'http://localhost:3000/mcp?a=1&b=2' \\\n  --data-binary @-",
    )
  })

  it('for everybody is without secrets in its URL and body, also among bytes', () => {
    const url = 'http://localhost:3000/mcp?api_key=Zx81kLmNpQr7'
    expect(publicCurl(request({ url, requestBody: '{"password":"opens-77","a":1}' }))).toBe(
      `curl -N -X POST 'http://localhost:3000/mcp?api_key=%3Credacted%3E' \\\n  --data-raw '{"password":"<redacted>","a":1}'`,
    )
    const bytes = (text: string) => ({ requestBody: btoa(text), requestBodyEncoding: 'base64' }) as const
    expect(publicCurl(request(bytes('\xff{"password":"opens-77"}')))).toMatch(/^curl .*--data-binary @left-out.bin$/s)
    expect(publicCurl(request(bytes('\xff{"a":1}')))).toContain(btoa('\xff{"a":1}'))
  })
})
