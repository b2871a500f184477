import { expect, it } from 'vitest'
import { askKey, messageKey } from '@/lib/recording/keys'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { markdownSession } from './markdown'
import { markdownExchange } from './markdown-exchange'

const TICKS = '```'

const session = () => {
  const told = new Transcript().connects('2025-11-25', {
    serverInfo: { name: '# <b>shop</b>', version: '1' },
    capabilities: { tools: {} },
  })
  const call = told.sends(
    { id: 1, method: 'tools/call', params: { name: 'buy|it', arguments: { api_key: 'sk-live-0123456789abcdef' } } },
    {
      headers: [
        ['authorization', 'Bearer abc'],
        ['content-type', 'application/json'],
      ],
    },
  )
  told
    .wait(100)
    .sse({ id: 9, method: 'elicitation/create', params: { message: '**Sure?** [x](http://evil)' } }, { on: call })
  told.wait(2000).answers(askKey(messageKey(told.newest.seq, 0)), {
    kind: 'elicitation',
    action: 'accept',
    content: { note: `${TICKS}\nout` },
  })
  told.sends({ id: 9, result: { action: 'accept' } })
  told.accepted().wait(50).sse({ id: 1, result: {} }, { on: call }).ends('complete', { on: call })
  return told.closes().events
}

it('is a report of the session, in which server text is no markup', () => {
  const events = session()
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(events)
  const text = markdownSession({ title: 'Shop <i>', views: viewsOf(events), findings: engine.findings })
  expect(text).toContain('# Shop \\<i\\>\n')
  expect(text).toContain(
    '- `http://server.test/mcp` (\\# \\<b\\>shop\\</b\\> 1): 2025-11-25, legacy era, streamable-http; started 2026-07-28 10:41:00 UTC, closed',
  )
  expect(text).toContain('| 1 | `tools/call` buy\\|it | complete | 2.15 s (person 2.00 s) | 1 |  |')
  expect(text).toContain(
    '- **elicitation: \\*\\*Sure?\\*\\* \\[x\\]\\(http://evil\\)** in `tools/call buy¦it`, answered by a person after 2.00 s',
  )
  // What was typed cannot end the block it stands in: JSON writes the line end as \n.
  expect(text).toMatch(/`{4}json/)
  expect(text).toMatch(
    /## Findings\n\n- \*\*(?:SHOULD|MUST|SCHEMA)\*\* \[`[a-z-]+`\]\(https:\/\/modelcontextprotocol\.io/,
  )
})

it('says so when nothing was found, and nothing of findings when nobody judged', () => {
  const views = viewsOf(new Transcript().starts().events)
  expect(markdownSession({ title: 't', views, findings: [] })).toContain('Nothing was found.')
  expect(markdownSession({ title: 't', views })).not.toContain('Findings')
})

it('is one call, ready for an issue, without secrets', () => {
  const views = viewsOf(session())
  const [call] = views.exchanges()
  const text = call ? markdownExchange(call, views) : ''
  expect(text).toMatch(/^### `tools\/call buy¦it`: complete, 2\.15 s \(person 2\.00 s\)\n/)
  expect(text).toContain('#### Request\n\n```json\n{\n  "jsonrpc": "2.0"')
  expect(text).toContain('#### What the server asked')
  expect(text).toContain("curl -N -X POST http://server.test/mcp \\\n  -H 'authorization: <redacted>'")
  expect(text).not.toContain('sk-live')
  expect(text).not.toContain('Bearer abc')
})
