import { describe, expect, it } from 'vitest'
import { ADVERTISE_ALL, ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { AskKey, ExplorationId } from '@/lib/recording/keys'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const URL = 'https://api.model.test/v1/chat/completions'
const model = { method: 'sampling/createMessage', params: { messages: [], maxTokens: 10 } }
const call = (id: string, more: object = {}) => ({ id, method: 'tools/call', params: { name: 'review', ...more } })
const asking = { resultType: 'input_required', inputRequests: { review: model }, requestState: 's' }
const answer = {
  kind: 'sampling',
  result: { model: 'm', role: 'assistant', content: { type: 'text', text: 'Fine' } },
} as const
const spent = { provider: 'openai', model: 'm', milliseconds: 400, inputTokens: 7, outputTokens: 2 }

/** A call whose sampling request a provider answers after the person has read it for a second. */
const sampled = (): { t: Transcript; ask: AskKey } => {
  const t = new Transcript().connects('2026-07-28')
  t.sends(call('a'))
  t.wait(10).receives({ id: 'a', result: asking })
  const ask = viewsOf(t.events).pendingAsks()[0]!.key
  t.wait(1000).sends({ model: 'm', messages: [] }, { lane: 'provider', url: URL, ask })
  return { t, ask }
}

describe('the traffic with a model provider', () => {
  it('stands under the ask it is for, and is never taken for MCP', () => {
    const { t, ask } = sampled()
    t.wait(400).block('data: {"id":"x","choices":[]}\n\n').ends()
    t.wait(300).answers(ask, answer, 'provider', spent)
    t.sends(call('b', { requestState: 's', inputResponses: { review: answer.result } }))
    t.wait(5).receives({ id: 'b', result: { resultType: 'complete', content: [] } })
    expect(timelineText(t.events)).toEqual([
      '→ tools/call review [200]',
      '  ← input_required round 1 · 1 ask · state 1 B',
      '    ← sampling/createMessage [answered]',
      '    → POST api.model.test/v1/chat/completions [200]',
      '    → result "Fine" [by the model]',
      '  → tools/call round 2 · with 1 answer [200]',
      '← result no content [complete]',
    ])
    const views = viewsOf(t.events)
    expect(views.statistics()).toMatchObject({ malformed: 0, messages: 4 })
    expect(views.ask(ask)).toMatchObject({ answeredBy: 'provider', spent, providers: ['h2'] })
    expect(views.http('h2' as never)?.responseText).toBe('data: {"id":"x","choices":[]}\n\n')
  })

  it('is the model’s time; reading before and after it is the person’s', () => {
    const { t, ask } = sampled()
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ status: 'asking', waitingFor: 'model' })
    t.wait(400).receives({ id: 'x', choices: [] })
    expect(viewsOf(t.events).exchanges()[0]).toMatchObject({ status: 'asking', waitingFor: 'person' })
    t.wait(300).answers(ask, answer, 'provider', spent)
    t.sends(call('b', { requestState: 's', inputResponses: { review: answer.result } }))
    t.wait(5).receives({ id: 'b', result: { resultType: 'complete', content: [] } })
    expect(viewsOf(t.events).exchanges()[0]?.timing).toEqual({ server: 15, person: 1300, model: 400 })
  })
})

describe('the connections of an exploration', () => {
  it('leave the person’s connection, catalog and asks alone', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 'l', method: 'tools/list' })
    t.receives({ id: 'l', result: { resultType: 'complete', tools: [{ name: 'mine' }] } })
    const other = t.another('x1')
    other.append({
      type: 'connection-started',
      url: t.url,
      requested: 'modern',
      advertised: ADVERTISE_NOTHING,
      exploration: { id: 'e1' as ExplorationId, run: 3 },
    })
    other.connects('2026-07-28')
    other.sends({ id: 'l', method: 'tools/list' })
    other.receives({ id: 'l', result: { resultType: 'complete', tools: [] } })
    other.sends(call('a'))
    other.receives({ id: 'a', result: asking })
    const views = viewsOf(t.events)
    expect(views.connection()).toMatchObject({ id: 'c1', advertised: ADVERTISE_ALL })
    expect(views.connection(other.id)).toMatchObject({ exploration: { id: 'e1', run: 3 }, state: 'open' })
    expect(views.catalog().tools.map(({ key }) => key)).toEqual(['mine'])
    expect(views.pendingAsks()).toEqual([])
    expect(views.exchanges().at(-1)?.status).toBe('asking')
  })
})
