import { describe, expect, it } from 'vitest'
import { checkUrl } from './check-url'

const REFUSED: [text: string, message: RegExp][] = [
  ['', /Paste the server’s address/],
  ['   ', /Paste the server’s address/],
  ['localhost:3000/mcp', /Add the scheme: http:\/\/localhost:3000\/mcp/],
  ['mcp.example.com/mcp', /Add the scheme: https:\/\/mcp\.example\.com\/mcp/],
  ['127.0.0.1:8080', /Add the scheme: http:\/\/127/],
  ['npx -y @modelcontextprotocol/server-everything', /looks like a command/],
  ['./server --port 3', /looks like a command/],
  ['{"mcpServers":{}}', /configuration file/],
  ['hello world', /Not a URL/],
  ['ftp://example.com/mcp', /not ftp:/],
  ['javascript:alert(1)', /not javascript:/],
  ['ws://localhost:3000', /not ws:/],
  ['https://me:secret@example.com/mcp', /under Headers/],
]

describe('What is pasted as a server’s URL', () => {
  it.each([
    'http://localhost:3000/mcp',
    'https://example.com/mcp?tenant=1',
    'http://[::1]:9/mcp',
    ' https://a.example ',
  ])('is taken when it is %j', (text) => {
    expect(checkUrl(text)).toEqual({ ok: true, url: text.trim() })
  })

  it.each(REFUSED)('%j is refused with what to do', (text, message) => {
    const check = checkUrl(text)
    expect(check.ok).toBe(false)
    expect(check.ok ? '' : check.message).toMatch(message)
  })
})
