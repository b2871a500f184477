import { describe, expect, it } from 'vitest'
import { faultsOf, notice, result } from '@/lib/testing/judged-message'

const handle = { taskId: 't', status: 'working', createdAt: 'now', lastUpdatedAt: 'now', ttlMs: null }

describe('A message of the tasks extension', () => {
  const told = (params: object) => faultsOf(notice('notifications/tasks'), { params }, '2026-07-28')
  const answered = (method: string, answer: object) => faultsOf(result(method), { id: 1, result: answer }, '2026-07-28')

  it('carries what its status calls for', () => {
    expect(told(handle)).toEqual([])
    expect(told({ ...handle, status: 'input_required' })).toEqual([
      '*missing /params/inputRequests [tasks-ext-get-per-status]',
    ])
    expect(told({ ...handle, status: 'failed', error: { code: 1 } })).toEqual([
      '*missing /params/error/message [jsonrpc-error-code-and-message]',
    ])
    expect(told({ ...handle, status: 'completed', result: { content: [] } })).toEqual([])
    expect(told({ ...handle, status: 'done' })).toEqual(['*value /params/status [tasks-ext-task-shape]'])
  })

  it('is complete unless it is the handle itself', () => {
    expect(answered('tasks/get', { resultType: 'complete', ...handle })).toEqual([])
    expect(answered('tasks/get', { resultType: 'task', ...handle })).toEqual([
      '*value /result/resultType [tasks-ext-result-type-task-only-create]',
    ])
    expect(answered('tasks/cancel', { resultType: 'complete', status: 'cancelled' })).toEqual([
      '*extra /result/status [tasks-ext-cancel-empty-ack]',
    ])
  })
})
