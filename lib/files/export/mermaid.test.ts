import { describe, expect, it } from 'vitest'
import { Transcript } from '@/lib/testing/transcript'
import { viewsOf } from '@/lib/testing/timeline-text'
import { messageKey } from '@/lib/recording/keys'
import type { AppId } from '@/lib/recording/keys'
import { askKey } from '@/lib/recording/keys'
import { mermaidDiagram, mermaidOf } from './mermaid'
import { mermaidText } from './mermaid-text'

const lines = (diagram: string): readonly string[] =>
  diagram
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const session = () => {
  const told = new Transcript().connects('2025-11-25', { serverInfo: { name: 'shop; end' } })
  const call = told.sends({ id: 1, method: 'tools/call', params: { name: 'buy' } })
  for (let progress = 1; progress <= 3; progress++)
    told.sse({ method: 'notifications/progress', params: { progress, progressToken: 1 } }, { on: call })
  told.sse({ id: 9, method: 'elicitation/create', params: { message: 'Sure? #1; <b>' } }, { on: call })
  const ask = askKey(messageKey(told.newest.seq, 0))
  told.answers(ask, { kind: 'elicitation', action: 'accept' })
  told.sends({ id: 9, result: { action: 'accept' } })
  told
    .accepted()
    .sse({ id: 1, result: { content: [] } }, { on: call })
    .ends('complete', { on: call })
  const list = told.sends({ id: 2, method: 'tools/list' })
  told.receives('oops', { on: list })
  return viewsOf(told.events)
}

describe('a sequence diagram', () => {
  it('draws an app as one of those who take part', () => {
    const t = new Transcript().connects('2025-11-25')
    const app = 'a1' as AppId
    t.append({ type: 'app-opened', app, uri: 'ui://board', policy: '' })
    t.append({ type: 'app-message', app, from: 'app', raw: '{"jsonrpc":"2.0","id":1,"method":"ping"}', size: 40 })
    t.append({ type: 'app-message', app, from: 'host', raw: '{"jsonrpc":"2.0","id":1,"result":{}}', size: 36 })
    expect(lines(mermaidDiagram(viewsOf(t.events)))).toEqual(
      expect.arrayContaining(['participant A as App', 'A-)C: ping', 'C-)A: ping']),
    )
  })

  it('shows who said what to whom, runs of notifications folded', () => {
    expect(lines(mermaidDiagram(session()))).toEqual([
      'sequenceDiagram',
      'participant P as You',
      'participant C as Client',
      'participant S as shop#59; #101;nd',
      'Note over C,S: connecting http://server.test/mcp',
      'Note over C,S: connected legacy 2025-11-25 streamable-http · shop#59; #101;nd',
      'C->>S: tools/call buy',
      'S--)C: notifications/progress ×3 3',
      'S->>C: elicitation/create Sure? #35;1#59; #60;b#62;',
      'P->>C: accept',
      'C-->>S: accept',
      'S-->>C: result no content',
      'C->>S: tools/list (failed)',
      expect.stringMatching(/^S-xC: not JSON/) as string,
    ])
  })

  it('can be of one call', () => {
    const views = session()
    const [call] = views.exchanges()
    const drawn = lines(mermaidOf(views, call?.key ?? ''))
    expect(drawn).toContain('P->>C: accept')
    expect(drawn.join()).not.toMatch(/tools\/list|connected/)
  })

  it('says how much it leaves out', () => {
    expect(lines(mermaidDiagram(session(), { most: 3 })).slice(-2)).toEqual([
      'C->>S: tools/call buy',
      'Note over C: 8 more rows were left out',
    ])
  })

  it.each([
    ['a\nb\u2028c', 'a b c'],
    ['%%{init: {}}%%', '#37;#37;#123;init: #123;#125;#125;#37;#37;'],
    ['loop end END ending', 'loop #101;nd #69;ND ending'],
    ['"x" \\n $$y$$', '#34;x#34; #92;n #36;#36;y#36;#36;'],
    ['x'.repeat(120), `${'x'.repeat(99)}…`],
    ['\u202eevil', 'evil'],
  ])('takes %j for text', (text, expected) => {
    expect(mermaidText(text)).toBe(expected)
  })
})
