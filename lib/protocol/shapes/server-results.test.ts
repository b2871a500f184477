import { describe, expect, it } from 'vitest'
import { faultsOf, judged, result } from '@/lib/testing/judged-message'

const handle = { taskId: 't', status: 'working', createdAt: 'now', lastUpdatedAt: 'now', ttlMs: null }
const oldHandle = { taskId: 't', status: 'working', createdAt: 'now', lastUpdatedAt: 'now', ttl: null }

describe('The answer to a call', () => {
  const call = (params?: unknown) => result('tools/call', params)

  it('may be a task on 2025-11-25, if the call asked for one', () => {
    const created = { id: 1, result: { task: oldHandle } }
    expect(faultsOf(call({ task: {} }), created, '2025-11-25')).toEqual([])
    expect(faultsOf(call(), created, '2025-11-25')).toEqual([])
    expect(faultsOf(call({}), created, '2025-11-25')).toEqual(['missing /result/content [tools-call-content-array]'])
    expect(faultsOf(call(), { id: 1, result: {} }, '2025-11-25')).toHaveLength(1)
  })

  it.each([
    [{ resultType: 'complete', content: [] }, []],
    [{ content: [] }, ['missing /result/resultType [mrtr-result-type-present]']],
    [{ resultType: 'complete' }, ['*missing /result/content [tools-call-content-array]']],
    [{ resultType: 'done', content: [] }, ['*value /result/resultType [mrtr-result-type-known]']],
    [{ resultType: 'input_required', requestState: 's' }, []],
    [{ resultType: 'input_required', inputRequests: [] }, ['type /result/inputRequests [mrtr-input-requests-map]']],
    [
      { resultType: 'input_required', content: [], ttlMs: 1 },
      [
        '*extra /result/content [mrtr-result-type-matches-shape]',
        '*extra /result/ttlMs [caching-no-hints-on-input-required]',
      ],
    ],
    [
      { resultType: 'complete', content: [], requestState: 's' },
      ['*extra /result/requestState [mrtr-result-type-matches-shape]'],
    ],
    [{ resultType: 'task', ...handle }, []],
    [{ resultType: 'task', ...oldHandle }, ['*missing /result/ttlMs [tasks-ext-task-shape]']],
    [
      { resultType: 'input_required', inputRequests: { a: { method: 'ping' } } },
      ['value /result/inputRequests/a/method [mrtr-input-request-kinds]'],
    ],
  ])('is one of three things on 2026-07-28: %j', (answer, faults) => {
    expect(faultsOf(call(), { id: 1, result: answer }, '2026-07-28')).toEqual(faults)
  })

  it('names what is wrong with a block, and decides what is right', () => {
    const content = [
      { type: 'text', text: 5 },
      { type: 'image', data: 'data:image/png;base64,QQ==', mimeType: 'image/png' },
      { type: 'audio', data: 'QQ==' },
      { type: 'resource', resource: { uri: 'no uri', blob: 'Q' } },
    ]
    expect(faultsOf(call(), { id: 1, result: { content } }, '2025-06-18')).toEqual([
      'type /result/content/0/text [content-text-shape]',
      'format /result/content/1/data [content-binary-base64]',
      'missing /result/content/2/mimeType [content-audio-shape]',
      'format /result/content/3/resource/uri [resources-uri-valid]',
      'format /result/content/3/resource/blob [resources-blob-base64]',
    ])
    expect(faultsOf(call(), { id: 1, result: { content: content.slice(2, 3) } }, '2024-11-05')).toEqual([
      'value /result/content/0/type [content-type-known]',
    ])
    const good = judged(call(), { id: 1, result: { content: [{ type: 'text', text: 'x' }] } }, '2025-06-18')
    expect(good?.faults).toEqual([])
    expect(good?.visited).toContain('content-text-shape')
    expect(good?.visited).not.toContain('content-image-shape')
  })
})
