import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const page = (elicitationId: string) => ({
  id: 7,
  method: 'elicitation/create',
  params: { mode: 'url', message: 'Approve', url: 'https://a.example/', elicitationId },
})
const complete = (elicitationId: string) => ({
  method: 'notifications/elicitation/complete',
  params: { elicitationId },
})

/** A call in the middle of which the server asks to open page `e1`, and the person accepts. */
const accepted = () => {
  const t = new Transcript().connects('2025-11-25')
  const on = t.sends({ id: 1, method: 'tools/call', params: { name: 'book_trip' } })
  t.wait(5).sse(page('e1'), { on })
  const [ask] = viewsOf(t.events).pendingAsks()
  t.wait(5).answers(ask!.key, { kind: 'elicitation', action: 'accept' })
  t.sends({ id: 7, result: { action: 'accept' } })
  return { t, on, key: ask!.key }
}

describe('a page that the person agreed to open', () => {
  it('is waited for until the server reports it as complete, also after the ask was answered', () => {
    const { t, on, key } = accepted()
    expect(viewsOf(t.events).waitingPages()).toMatchObject([{ key, status: 'answered' }])
    t.wait(50).sse(complete('another'), { on })
    expect(viewsOf(t.events).waitingPages()).toHaveLength(1)
    t.wait(50).sse(complete('e1'), { on })
    expect(viewsOf(t.events).waitingPages()).toEqual([])
    expect(viewsOf(t.events).ask(key)).toMatchObject({ status: 'answered', completedAt: expect.any(Number) as number })
    expect(viewsOf(t.events).completedElicitations(t.id)).toEqual(['another', 'e1'])
  })

  it('is waited for no longer once its call has ended', () => {
    const { t, on } = accepted()
    t.sse({ id: 1, result: { content: [] } }, { on })
    expect(viewsOf(t.events).waitingPages()).toEqual([])
  })

  it('is not waited for when it was declined', () => {
    const t = new Transcript().connects('2025-11-25')
    const on = t.sends({ id: 1, method: 'tools/call', params: { name: 'book_trip' } })
    t.sse(page('e1'), { on })
    t.answers(viewsOf(t.events).pendingAsks()[0]!.key, { kind: 'elicitation', action: 'decline' })
    expect(viewsOf(t.events).waitingPages()).toEqual([])
  })

  it('may be complete before it is answered, and one that no ask named is remembered by its id', () => {
    const t = new Transcript().connects('2025-11-25')
    const on = t.sends({ id: 1, method: 'tools/call', params: { name: 'book_trip' } })
    t.sse(page('e1'), { on })
    t.sse(complete('e1'), { on })
    t.sse(complete('from-an-error'), { on })
    t.sse(complete('e1'), { on })
    const views = viewsOf(t.events)
    expect(views.pendingAsks()).toMatchObject([{ completedAt: expect.any(Number) as number }])
    expect(views.completedElicitations(t.id)).toEqual(['e1', 'from-an-error'])
    t.answers(views.pendingAsks()[0]!.key, { kind: 'elicitation', action: 'accept' })
    expect(viewsOf(t.events).waitingPages()).toEqual([])
  })
})
