import { describe, expect, it } from 'vitest'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const tasks = (t: Transcript) => viewsOf(t.events).tasks()
const get = { method: 'tasks/get', params: { taskId: 't1' } }

describe('a call made as a task (2025-11-25)', () => {
  const task = (status: string, more: object = {}) => ({
    taskId: 't1',
    status,
    createdAt: '',
    lastUpdatedAt: '',
    ttl: null,
    pollInterval: 500,
    ...more,
  })
  const made = () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'p1', method: 'tools/call', params: { name: 'pack', arguments: {}, task: { ttl: 60_000 } } })
    return t.receives({ id: 'p1', result: { task: task('working') } })
  }

  it('is followed from the handle to its result', () => {
    const t = made()
    expect(tasks(t)).toMatchObject([{ taskId: 't1', status: 'working', ttlMs: null, pollMs: 500, tool: 'pack' }])
    expect(tasks(t)[0]?.call).toBe(viewsOf(t.events).exchanges()[0]?.key)
    t.sends({ id: 'p2', ...get })
    t.receives({ id: 'p2', result: task('completed', { statusMessage: 'Packed' }) })
    t.sends({ id: 'p3', method: 'tasks/result', params: { taskId: 't1' } })
    t.receives({ id: 'p3', result: { content: [], isError: true } })
    expect(tasks(t)).toMatchObject([
      {
        status: 'completed',
        statusMessage: 'Packed',
        told: 2,
        outcome: { kind: 'result', result: { isError: true } },
      },
    ])
  })

  it('is told of by notifications, lists and cancelling', () => {
    const t = made()
    t.opens()
    t.sse({ method: 'notifications/tasks/status', params: task('input_required') })
    expect(tasks(t)).toMatchObject([{ status: 'input_required' }])
    t.sends({ id: 'p2', method: 'tasks/list' })
    t.receives({ id: 'p2', result: { tasks: [task('working'), { ...task('failed'), taskId: 't2' }] } })
    expect(tasks(t).map(({ taskId, status }) => `${taskId} ${status}`)).toEqual(['t1 working', 't2 failed'])
    t.sends({ id: 'p3', method: 'tasks/cancel', params: { taskId: 't1' } })
    t.receives({ id: 'p3', result: task('cancelled') })
    expect(tasks(t)[0]).toMatchObject({ status: 'cancelled', cancelling: true })
  })

  it('that failed keeps the error', () => {
    const t = made()
    t.sends({ id: 'p2', method: 'tasks/result', params: { taskId: 't1' } })
    t.receives({ id: 'p2', error: { code: -32603, message: 'It broke' } })
    expect(tasks(t)[0]).toMatchObject({ outcome: { kind: 'error', code: -32603, message: 'It broke' } })
  })

  it('is not one where nobody asked for a task', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ id: 'p1', method: 'tools/call', params: { name: 'pack' } })
    t.receives({ id: 'p1', result: { task: task('working'), content: [] } })
    t.opens()
    t.sse({ method: 'notifications/tasks/status', params: task('working') })
    expect(tasks(t)).toEqual([])
  })
})

describe('a task handed out (2026-07-28)', () => {
  const task = (status: string, more: object = {}) => ({
    taskId: 't1',
    status,
    createdAt: '',
    lastUpdatedAt: '',
    ttlMs: 60_000,
    pollIntervalMs: 100,
    ...more,
  })
  const form = { method: 'elicitation/create', params: { message: 'Where?', requestedSchema: { type: 'object' } } }
  const accepted = { action: 'accept', content: { city: 'Oslo' } }
  const waiting = () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 'p1', method: 'tools/call', params: { name: 'pack' } })
    t.receives({ id: 'p1', result: { resultType: 'task', ...task('working') } })
    return told(t, 'p2', task('input_required', { inputRequests: { where: form } }))
  }
  const told = (t: Transcript, id: string, result: object) => {
    t.sends({ id, ...get })
    return t.receives({ id, result: { resultType: 'complete', ...result } })
  }

  it('asks once, under the call it was made of, and is answered by tasks/update', () => {
    const t = waiting()
    told(t, 'p3', task('input_required', { inputRequests: { where: form } }))
    const views = viewsOf(t.events)
    const [ask, ...more] = views.pendingAsks()
    expect(more).toEqual([])
    expect(ask).toMatchObject({ id: 'where', era: 'modern', exchange: views.exchanges()[0]?.key })
    t.answers(ask!.key, { kind: 'elicitation', action: 'accept', content: { city: 'Oslo' } })
    t.sends({
      id: 'p4',
      method: 'tasks/update',
      params: { taskId: 't1', inputResponses: { where: accepted } },
    })
    t.receives({ id: 'p4', result: { resultType: 'complete' } })
    told(t, 'p5', task('completed', { result: { content: [{ type: 'text', text: 'Packed' }] } }))
    expect(viewsOf(t.events).ask(ask!.key)).toMatchObject({ status: 'answered', answeredBy: 'person' })
    expect(tasks(t)).toMatchObject([{ status: 'completed', outcome: { kind: 'result' } }])
    expect(timelineText(t.events)).toEqual([
      '→ tools/call pack [200]',
      '← result task · t1 · working [complete]',
      '    ← elicitation/create Where? [answered]',
      '    → accept city: Oslo [by you]',
      '→ tasks/get t1 [200]',
      '← result task · t1 · input_required [complete]',
      '→ tasks/get t1 [200]',
      '← result task · t1 · input_required [complete]',
      '→ tasks/update t1 [200]',
      '← result resultType: complete [complete]',
      '→ tasks/get t1 [200]',
      '← result task · t1 · completed [complete]',
    ])
  })

  it('is answered by tasks/update where nobody noted the decision', () => {
    const t = waiting()
    const { key } = viewsOf(t.events).pendingAsks()[0]!
    t.sends({ id: 'p4', method: 'tasks/update', params: { taskId: 't1', inputResponses: { where: accepted } } })
    expect(viewsOf(t.events).ask(key)).toMatchObject({ status: 'answered', answer: { content: { city: 'Oslo' } } })
  })

  it('takes its asks back when it is over, or its connection is', () => {
    const over = told(waiting(), 'p3', task('cancelled'))
    expect(viewsOf(over.events).pendingAsks()).toEqual([])
    const closed = waiting().closes()
    expect(viewsOf(closed.events).pendingAsks()).toEqual([])
  })

  it('tells how it failed', () => {
    const t = told(waiting(), 'p3', task('failed', { error: { code: -32603, message: 'It broke' } }))
    expect(tasks(t)[0]).toMatchObject({ status: 'failed', outcome: { kind: 'error', message: 'It broke' } })
  })
})
