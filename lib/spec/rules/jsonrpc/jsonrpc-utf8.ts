import { headerValue } from '@/lib/protocol/headers'
import { isEventStream } from '@/lib/spec/parts/http-exchanges'
import { defineRule } from '@/lib/spec/rule'

/** ASCII is UTF-8 too. */
const UTF8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])

const charsetOf = (contentType: string): string | undefined =>
  contentType
    .split(';')
    .map((parameter) => parameter.trim().toLowerCase())
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')

export const jsonrpcUtf8 = defineRule({
  id: 'jsonrpc-utf8',
  why: 'A client decodes every message as UTF-8: other bytes turn into replacement characters, or break the JSON.',
  fix: 'Encode bodies and event streams as UTF-8, and name no other charset in Content-Type.',
  example: {
    right: 'Content-Type: application/json; charset=utf-8',
    wrong: 'Content-Type: application/json; charset=iso-8859-1',
  },
  on: ['head', 'frame'],
  check: (sighting) => {
    const { http } = sighting
    if (!http.mcp || (http.type !== 'application/json' && !isEventStream(http))) return undefined
    if (sighting.kind === 'head') {
      const charset = charsetOf(headerValue(http.headers, 'content-type') ?? '')
      if (charset === undefined || UTF8.has(charset)) return undefined
      return [{ message: `Content-Type names the charset ${charset}.`, actual: charset, expected: 'utf-8' }]
    }
    const { frame, messages } = sighting
    // What was cut off may end in the middle of a character.
    if (frame.truncated) return undefined
    if (frame.encoding === 'base64') return [{ message: 'The bytes are not valid UTF-8.' }]
    return messages.length > 0 ? [] : undefined
  },
})
