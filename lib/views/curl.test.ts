import { describe, expect, it } from 'vitest'
import type { ConnectionId, HttpId } from '@/lib/recording/events'
import { asCurl } from './curl'
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
})
