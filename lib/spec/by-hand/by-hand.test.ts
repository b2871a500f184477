import { describe, expect, it } from 'vitest'
import { envelope } from '@/lib/protocol/meta'
import { REVISIONS } from '@/lib/protocol/revisions'
import { bodyFaults } from './message-faults'
import { templatesAt } from './templates'

const META = envelope('2026-07-28', { roots: {} })
const hints = { id: 'raw-1', meta: META }

describe.each(REVISIONS)('Templates of %s', (revision) => {
  const templates = templatesAt(revision, hints)

  it('are messages that a client may send', () => {
    expect(templates.length).toBeGreaterThan(10)
    for (const { message } of templates) expect(bodyFaults(JSON.stringify(message), revision)).toEqual([])
  })

  it('name each method once for its kind, and requests have the id at hand', () => {
    const names = templates.map(({ kind, method }) => `${kind} ${method}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { kind, message } of templates) expect(message['id']).toBe(kind === 'notification' ? undefined : 'raw-1')
  })
})

it('Templates have the methods of their revision, and its _meta', () => {
  const modern = templatesAt('2026-07-28', hints)
  const methods = modern.map(({ method }) => method)
  expect(methods).toContain('server/discover')
  expect(methods).not.toContain('ping')
  expect(modern.find(({ method }) => method === 'tools/list')?.message['params']).toEqual({ _meta: META })
  const legacy = templatesAt('2025-11-25', hints).find(({ method }) => method === 'initialize')
  expect(legacy?.message['params']).toMatchObject({ protocolVersion: '2025-11-25' })
})

describe('What no client would send', () => {
  it.each([
    ['{"jsonrpc": "2.0",', '2025-11-25', /^It is no JSON/],
    ['{"jsonrpc":"2.0","id":null,"method":"ping"}', '2025-11-25', /no JSON-RPC message: id is neither/],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/cal"}', '2025-11-25', /has no request “tools\/cal”/],
    ['{"jsonrpc":"2.0","id":1,"method":"ping"}', '2026-07-28', /has no request “ping”/],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}', '2025-11-25', /^\/params\/name is missing/],
    ['{"jsonrpc":"1.0","id":1,"method":"ping"}', '2025-11-25', /^\/jsonrpc is wrong: expected "2.0"/],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/list"}', '2026-07-28', /^\/params is missing/],
    ['[{"jsonrpc":"2.0","id":1,"method":"ping"}]', '2025-06-18', /has no batches/],
    ['[]', '2025-03-26', /holds no message/],
  ] as const)('is told: %s', (text, revision, told) => {
    expect(bodyFaults(text, revision)[0]).toMatch(told)
  })

  it('says nothing of what one may', () => {
    expect(bodyFaults('[{"jsonrpc":"2.0","id":1,"method":"ping"}]', '2025-03-26')).toEqual([])
    expect(bodyFaults('{"jsonrpc":"2.0","id":7,"result":{"roots":[]}}', '2025-11-25')).toEqual([])
  })
})
