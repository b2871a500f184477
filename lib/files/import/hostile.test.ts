import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import { newHeader } from '@/lib/recording/recording'
import { pick, randomFrom } from '@/lib/testing/random'
import { importText } from './import-text'

const deps = { name: 'x', newId: () => 'new' }

const refusal = (text: string): string => {
  try {
    const imported = importText(text, deps)
    return imported.kind === 'recording' ? `opened, ${imported.problem?.code ?? 'whole'}` : imported.kind
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    expect(error.problem.action).not.toBe('')
    return error.problem.code
  }
}

const header = JSON.stringify(newHeader('r', 0, 't'))
const entry = (part: object) =>
  JSON.stringify({
    log: { entries: [{ startedDateTime: '2026-01-01', request: { method: 'POST', url: 'http://a.test/' }, ...part }] },
  })

describe('a file that is none, or means harm', () => {
  it.each([
    ['nothing', '', 'UNKNOWN_FILE'],
    ['prose', 'Dear colleague', 'UNKNOWN_FILE'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000', 'UNKNOWN_FILE'],
    ['a number', '7', 'UNKNOWN_FILE'],
    ['null', 'null', 'UNKNOWN_FILE'],
    ['an empty list', '[]', 'UNKNOWN_FILE'],
    ['JSON of another kind', '{"name":"parley"}', 'UNKNOWN_FILE'],
    ['half a HAR', '{"log": {"entries": [{"startedDateT', 'FILE_BROKEN'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'FILE_TOO_DEEP'],
    ['a HAR without entries', '{"log":{"entries":[]}}', 'NO_MCP_TRAFFIC'],
    ['a HAR of nonsense', '{"log":{"entries":[1,null,"x",{},{"request":7}]}}', 'NO_MCP_TRAFFIC'],
    ['a HAR without MCP', entry({}), 'NO_MCP_TRAFFIC'],
    ['a recording of a newer Parley', header.replace(/"version":\d+/, '"version":999'), 'NEWER_FORMAT'],
    [
      'a HAR of a newer Parley',
      `{"log":{"entries":[],"_parley":{"header":${header.replace(/"version":\d+/, '"version":999')},"events":[]}}}`,
      'NEWER_FORMAT',
    ],
    ['a recording with a bad line', `${header}\n{"type":"nonsense"}\n`, 'opened, BAD_LINE'],
    ['a recording with a broken header', '{"format":"parley-recording","version":4}', 'NOT_A_RECORDING'],
    ['a recording behind a byte order mark', `\uFEFF${header}\n`, 'opened, whole'],
    ['an empty configuration', '{"mcpServers":{}}', 'NO_HTTP_SERVER'],
  ])('%s', (_, text, code) => {
    expect(refusal(text)).toBe(code)
  })

  it('names the version that it would take', () => {
    expect(() => importText(header.replace(/"version":\d+/, '"version":999'), deps)).toThrow(
      /newer Parley, format version 999/,
    )
  })

  it('takes members named like those of every object for what they are', () => {
    const call = { mimeType: '', text: '{"jsonrpc":"2.0","id":1,"method":"tools/list","__proto__":{"polluted":true}}' }
    const text = entry({
      request: { method: 'POST', url: 'http://a.test/', postData: call, headers: [{ name: '__proto__', value: 'x' }] },
      __proto__: { polluted: true },
    }).replace('"startedDateTime"', '"__proto__":{"polluted":true},"constructor":7,"startedDateTime"')
    expect(refusal(text)).toBe('opened, whole')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('never fails but by saying why, whatever is cut or changed', () => {
    const random = randomFrom(5)
    const good = entry({
      request: {
        method: 'POST',
        url: 'http://a.test/mcp',
        headers: [{ name: 'mcp-session-id', value: 's' }],
        postData: { text: '{"jsonrpc":"2.0","id":1,"method":"initialize"}' },
      },
      response: {
        status: 200,
        headers: [],
        content: { mimeType: 'text/event-stream', encoding: 'base64', text: 'ZGF0YTogMQoK' },
      },
      time: 1,
    })
    for (let round = 0; round < 400; round++) {
      const at = Math.floor(random() * good.length)
      const length = Math.floor(random() * 6)
      const put = pick(['', '7', 'null', '[]', '{}', '"', '-1', '"\\ud800"'], random)
      expect(refusal(good.slice(0, at) + put + good.slice(at + length))).toMatch(/^[A-Z_]+$|^opened/)
    }
  })
})
