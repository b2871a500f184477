import { describe, expect, it } from 'vitest'
import type { AskKey } from '@/lib/recording/keys'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const call = { id: 1, method: 'tools/call', params: { name: 'book_trip', arguments: {} } }
const form = {
  id: 's1',
  method: 'elicitation/create',
  params: { message: 'Trip details', requestedSchema: { type: 'object' }, task: { ttl: 60_000 } },
}
const task = (status: string) => ({ taskId: 't1', status, createdAt: '', lastUpdatedAt: '', ttl: 60_000 })
const accepted = { action: 'accept', content: { nights: 2 } }

const askOf = (t: Transcript, key: AskKey) => viewsOf(t.events).ask(key)

/** A call in the middle of which the server asked by task; its stream stays open. */
const asked = () => {
  const t = new Transcript().connects('2025-11-25')
  const post = t.sends(call)
  t.wait(10).sse(form)
  const key = viewsOf(t.events).pendingAsks()[0]!.key
  t.sends({ id: 's1', result: { task: task('working') } })
  t.accepted()
  return { t, post, key }
}

describe('an ask that was made into a task', () => {
  it('is not answered by the response that gives out the task, but by the decision, and linked to its result', () => {
    const { t, post, key } = asked()
    expect(askOf(t, key)).toMatchObject({ status: 'pending' })
    t.wait(500).answers(key, { kind: 'elicitation', action: 'accept', content: { nights: 2 } })
    t.sse({ id: 's2', method: 'tasks/result', params: { taskId: 't1' } }, { on: post })
    t.sends({ id: 's2', result: accepted })
    const response = t.newest
    t.accepted()
    t.wait(20).sse({ id: 1, result: { content: [] } }, { on: post })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call book_trip [200]',
      '    ← elicitation/create Trip details [answered]',
      '  → result task · t1 · working [complete]',
      '    → accept nights: 2 [by you]',
      '  ← tasks/result t1 [complete]',
      '  → result [complete]',
      '← result no content [complete]',
    ])
    const views = viewsOf(t.events)
    expect(views.exchanges()[0]).toMatchObject({ status: 'complete', timing: { server: 30, person: 500, model: 0 } })
    const row = views.timeline.rowAt('arrival', views.timeline.indexOf('arrival', `answer:${key}`))
    expect(row).toMatchObject({ kind: 'answer', message: `${response.seq}.0` })
  })

  it('is answered by its result where nobody noted the decision', () => {
    const { t, post, key } = asked()
    t.sse({ id: 's2', method: 'tasks/result', params: { taskId: 't1' } }, { on: post })
    t.sends({ id: 's2', error: { code: -1, message: 'User rejected' } })
    expect(askOf(t, key)).toMatchObject({ status: 'answered', answer: { kind: 'error', code: -1 } })
  })

  it('outlives its call, but not the connection', () => {
    const { t, post, key } = asked()
    t.sse({ id: 1, result: { content: [] } }, { on: post })
    expect(askOf(t, key)).toMatchObject({ status: 'pending' })
    t.closes()
    expect(askOf(t, key)).toMatchObject({ status: 'abandoned' })
  })

  it('is taken back by tasks/cancel, not by a cancelled request', () => {
    const { t, post, key } = asked()
    t.sse({ method: 'notifications/cancelled', params: { requestId: 's1' } }, { on: post })
    expect(askOf(t, key)).toMatchObject({ status: 'pending' })
    t.sse({ id: 's2', method: 'tasks/cancel', params: { taskId: 't1' } }, { on: post })
    t.sends({ id: 's2', result: task('cancelled') })
    expect(askOf(t, key)).toMatchObject({ status: 'abandoned' })
    t.sse({ id: 's3', method: 'tasks/result', params: { taskId: 't1' } }, { on: post })
    t.sends({ id: 's3', error: { code: -32602, message: 'The task was cancelled' } })
    expect(askOf(t, key)).toMatchObject({ status: 'abandoned' })
  })

  it('is over when the client says that its task is', () => {
    const { t, key } = asked()
    t.sends({ method: 'notifications/tasks/status', params: task('cancelled') })
    expect(askOf(t, key)).toMatchObject({ status: 'abandoned' })
  })

  it('is answered for good: a task that expired since is no other answer', () => {
    const { t, post, key } = asked()
    t.answers(key, { kind: 'elicitation', action: 'decline' })
    t.sse({ id: 's2', method: 'tasks/result', params: { taskId: 't1' } }, { on: post })
    t.sends({ id: 's2', error: { code: -32602, message: 'No such task' } })
    expect(askOf(t, key)).toMatchObject({ status: 'answered', answer: { action: 'decline' } })
  })
})
