import { describe, expect, it } from 'vitest'
import type { AppId, MessageKey } from '@/lib/recording/keys'
import { newHeader } from '@/lib/recording/recording'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { redact } from './redact/redact'
import { select } from './select/select'

const A1 = 'a1' as AppId
const TOKEN = 'Zx81kLmNpQr7'

/** Two calls; an app shows the result of the second, and says a secret. */
const session = (): Transcript => {
  const t = new Transcript().connects('2026-07-28')
  for (const id of ['p1', 'p2']) {
    t.sends({ id, method: 'tools/call', params: { name: id } })
    t.receives({ id, result: { content: [] } })
  }
  const exchange = viewsOf(t.events).exchangeFor(t.id, 'p2')!.key
  t.append({ type: 'app-opened', app: A1, uri: `ui://board?access_token=${TOKEN}`, policy: '', exchange })
  const raw = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x","arguments":{"password":"${TOKEN}"}}}`
  t.append({ type: 'app-message', app: A1, from: 'app', raw, size: raw.length })
  t.append({ type: 'app-message', app: A1, from: 'app', raw: `{"password":"${TOKEN}`, size: 9e6, truncated: true })
  return t.append({ type: 'app-closed', app: A1, by: 'person', dropped: 0 })
}
const sourceOf = (t: Transcript) => ({ header: newHeader('id', 0, 'a session'), events: t.events })

describe('What an app said', () => {
  it('is shared without the secrets in it', () => {
    const { events } = redact(sourceOf(session()), [], new Set())
    expect(JSON.stringify(events)).not.toContain(TOKEN)
    expect(JSON.stringify(events)).toContain('ui://board')
    expect(events.map(({ type }) => type).slice(-4)).toEqual(['app-opened', 'app-message', 'app-message', 'app-closed'])
  })

  it('goes with the call whose result it shows', () => {
    const t = session()
    const part = (id: string) => {
      const { key } = viewsOf(t.events).exchangeFor(t.id, id)!
      return select(sourceOf(t), viewsOf(t.events), { kind: 'exchanges', keys: [key] }).source.events
    }
    expect(timelineText(part('p2'))).toEqual(timelineText(t.events).slice(2))
    expect(viewsOf(part('p2')).apps()).toMatchObject([{ exchange: '2.0', messages: 2, closed: { by: 'person' } }])
    expect(viewsOf(part('p1')).apps()).toEqual([])
  })

  it('brings its app along where it alone is selected, and no name of a call that stays', () => {
    const t = session()
    const seqs = new Set(t.events.filter(({ type }) => type === 'app-message').map(({ seq }) => seq))
    const { events } = select(sourceOf(t), viewsOf(t.events), { kind: 'events', seqs }).source
    expect(viewsOf(events).apps()).toEqual([expect.not.objectContaining({ exchange: expect.anything() as MessageKey })])
    expect(timelineText(events)).toHaveLength(3)
  })
})
