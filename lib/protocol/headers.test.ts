import { describe, expect, it } from 'vitest'
import { encodeHeaderValue, headerValue, mediaType, modernHeaders, paramHeaders } from './headers'

describe('encodeHeaderValue', () => {
  it.each([
    ['plain', 'plain'],
    ['two words', 'two words'],
    ['', '=?base64??='],
    [' edge', '=?base64?IGVkZ2U=?='],
    ['Zürich', '=?base64?WsO8cmljaA==?='],
    ['a\r\nb', '=?base64?YQ0KYg==?='],
    ['=?base64?eA==?=', '=?base64?PT9iYXNlNjQ/ZUE9PT89?='],
  ])('%j becomes %j', (value, header) => {
    expect(encodeHeaderValue(value)).toBe(header)
  })
})

describe('paramHeaders', () => {
  const schema = {
    type: 'object',
    properties: {
      region: { type: 'string', 'x-mcp-header': 'Region' },
      count: { type: 'integer', 'x-mcp-header': 'Count' },
      dry: { type: 'boolean', 'x-mcp-header': 'Dry' },
      nested: { type: 'object', properties: { tenant: { type: 'string', 'x-mcp-header': 'Tenant' } } },
      plain: { type: 'string' },
    },
  }

  it('mirrors marked arguments at any depth', () => {
    const args = { region: 'eu', count: 3, dry: false, nested: { tenant: 't' }, plain: 'x' }
    expect(paramHeaders(schema, args)).toEqual([
      ['Mcp-Param-Region', 'eu'],
      ['Mcp-Param-Count', '3'],
      ['Mcp-Param-Dry', 'false'],
      ['Mcp-Param-Tenant', 't'],
    ])
  })

  it('leaves out what is absent, null, unsafe as a number or no primitive', () => {
    expect(paramHeaders(schema, { region: null, count: 2 ** 60, dry: [] })).toEqual([])
  })

  it('leaves out what no header can be called', () => {
    const odd = (name: unknown) => ({ properties: { region: { type: 'string', 'x-mcp-header': name } } })
    for (const name of ['', 'My Region', 'Region:1', 'Région', 'a\r\nb', 7])
      expect(paramHeaders(odd(name), { region: 'eu' })).toEqual([])
  })

  it.each([undefined, null, 'x', { properties: 7 }, { properties: { region: null } }])(
    'survives the schema %j',
    (odd) => {
      expect(paramHeaders(odd, { region: 'eu' })).toEqual([])
    },
  )
})

describe('modernHeaders', () => {
  it('names what the request is about, where the revision wants a name', () => {
    expect(modernHeaders('2026-07-28', 'resources/read', { uri: 'trip://1' })).toContainEqual(['Mcp-Name', 'trip://1'])
    expect(modernHeaders('2026-07-28', 'tasks/update', { taskId: 't1' })).toContainEqual(['Mcp-Name', 't1'])
    expect(modernHeaders('2026-07-28', 'tools/list', { name: 'no' }).map(([name]) => name)).toEqual([
      'MCP-Protocol-Version',
      'Mcp-Method',
    ])
  })
})

describe('reading headers', () => {
  it('ignores case, and parameters of the media type', () => {
    const headers = [['content-TYPE', 'Text/Event-Stream; charset=utf-8']] as const
    expect(headerValue(headers, 'Content-Type')).toBe('Text/Event-Stream; charset=utf-8')
    expect(mediaType(headers)).toBe('text/event-stream')
    expect(mediaType([])).toBe('')
  })
})
