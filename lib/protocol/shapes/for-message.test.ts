import { describe, expect, it } from 'vitest'
import type { Revision } from '@/lib/protocol/revisions'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { faultsOf, notice, result } from '@/lib/testing/judged-message'
import { type MessageKind, messageShape } from './for-message'

const error = (code: number): MessageKind => ({ kind: 'error', from: 'server', method: 'tools/call', code })

type Method = { method: string; kind: string; direction: string }
type Matrix = Record<Revision, { methods: readonly Method[] }>

describe.skipIf(factsMissing('spec/message-matrix.json'))('A message of the spec', () => {
  const matrix = readFacts('spec/message-matrix.json') as Matrix
  const revisions = Object.keys(matrix) as Revision[]

  it.each(revisions)('has a shape on %s, from the side that sends it and no other', (revision) => {
    const listed = new Set(
      matrix[revision].methods
        .filter(({ kind }) => kind === 'request' || kind === 'notification')
        .map(({ kind, direction, method }) => `${kind} ${direction.split('-')[0] ?? ''} ${method}`),
    )
    const methods = new Set(revisions.flatMap((each) => matrix[each].methods.map(({ method }) => method)))
    const shaped = [...methods].flatMap((method) =>
      (['client', 'server'] as const).flatMap((from) =>
        (['request', 'notification'] as const)
          .filter((kind) => messageShape({ kind, from, method }, revision))
          .map((kind) => `${kind} ${from} ${method}`),
      ),
    )
    expect(shaped.sort()).toEqual([...listed].sort())
    for (const request of listed) {
      const [kind, from, method] = request.split(' ')
      const side = from === 'client' ? 'server' : 'client'
      const answer = messageShape({ kind: 'result', from: side, method }, revision)
      if (kind === 'request') expect(answer, request).toBeDefined()
    }
  })
})

describe('A whole message', () => {
  it('has no shape where its method is unknown', () => {
    expect(messageShape(notice('notifications/tasks'), '2025-11-25')).toBeUndefined()
    expect(messageShape(notice('constructor'), '2026-07-28')).toBeUndefined()
    expect(messageShape({ kind: 'request', from: 'server', method: undefined }, '2025-11-25')).toBeUndefined()
  })

  it('charges the requirements on JSON-RPC itself', () => {
    expect(faultsOf(notice('notifications/message'), { jsonrpc: 2, id: 1, params: [] }, '2025-06-18')).toEqual([
      'type /jsonrpc [jsonrpc-version-member]',
      'type /params [jsonrpc-params-object]',
      '*extra /id [jsonrpc-notification-no-id]',
    ])
    expect(faultsOf(result('ping'), { id: 1, result: [], error: null }, '2025-03-26')).toEqual([
      'type /result [jsonrpc-result-object]',
      '*extra /error [jsonrpc-result-xor-error]',
    ])
    const ask: MessageKind = { kind: 'request', from: 'server', method: 'roots/list' }
    expect(faultsOf(ask, { id: null, params: { all: true } }, '2025-06-18')).toEqual([
      'type /id [jsonrpc-request-id-type]',
      '*extra /params/all [roots-request-shape]',
    ])
  })

  it('need not have an id when it is an error, except on 2024-11-05', () => {
    const refused = { error: { code: '1', message: 'no' } }
    expect(faultsOf(error(1), refused, '2024-11-05')).toEqual([
      'type /error/code [jsonrpc-error-code-integer]',
      'missing /id [jsonrpc-error-id-not-null]',
    ])
    expect(faultsOf(error(1), { error: { message: 'no' } }, '2025-03-26')).toEqual([
      'missing /error/code [jsonrpc-error-code-and-message]',
    ])
    expect(faultsOf(error(1), { ...refused, id: null }, '2026-07-28')).toContain('type /id [jsonrpc-error-id-not-null]')
  })

  it('says more when its code does', () => {
    const missing = { id: 1, error: { code: -32021, message: 'no', data: { requiredCapabilities: [] } } }
    expect(faultsOf(error(-32021), missing, '2025-11-25')).toEqual([])
    expect(faultsOf(error(-32021), missing, '2026-07-28')).toEqual([
      'type /error/data/requiredCapabilities [errors-missing-capability-data]',
    ])
    const links = { id: 1, error: { code: -32042, message: 'visit', data: { elicitations: [] } } }
    expect(faultsOf(error(-32042), links, '2025-11-25')).toEqual([
      '*range /error/data/elicitations [elicitation-required-error-list]',
    ])
  })
})
