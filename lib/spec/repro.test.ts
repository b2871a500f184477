import { describe, expect, it } from 'vitest'
import { Transcript } from '@/lib/testing/transcript'
import { SessionViews } from '@/lib/views/session-views'
import type { Finding } from './findings'
import { reproMarkdown } from './repro'

const TOKEN = 'sk-abcdefghijklmnopqrstuvw'

const session = () => {
  const t = new Transcript('c1', 'https://me:hunter2@server.test/mcp?api_key=12345678').connects('2025-11-25')
  t.sends(
    { id: 1, method: 'tools/list', params: { _meta: { password: 'hunter2' } } },
    { headers: [['Authorization', `Bearer ${TOKEN}`]] },
  )
  t.receives({
    id: 1,
    result: { tools: [{ name: 7, description: '```\n<b>hi</b>', inputSchema: { type: 'object' } }], token: TOKEN },
  })
  const seq = t.events.findLast(({ type }) => type === 'frame-received')!.seq
  const finding: Finding = {
    key: 'c1/tools-name-string/0',
    id: 'tools-name-string',
    level: 'SCHEMA',
    severity: 'must',
    connectionId: t.id,
    revision: '2025-11-25',
    message: 'The tool’s name is <7>, no text.',
    seq,
    path: '/result/tools/0/name',
    evidence: [seq],
    actual: 7,
    expected: 'a string',
  }
  const views = new SessionViews()
  views.advance(t.events)
  return { finding, sources: { events: t.events, views } }
}

describe('A finding as Markdown', () => {
  it('has what an issue needs', () => {
    const { finding, sources } = session()
    const text = reproMarkdown(finding, [], sources)
    expect(text.split('\n').slice(0, 11)).toEqual([
      '## SCHEMA: Each tool has a string name.',
      '',
      String.raw`The tool’s name is \<7\>, no text.`,
      '',
      '- Requirement: [`tools-name-string`](https://modelcontextprotocol.io/specification/2025-11-25/schema#tool) of MCP 2025-11-25',
      '- Server: `https://server.test/mcp?api_key=%3Credacted%3E`',
      '- Where: `/result/tools/0/name`',
      '- Actual: `7`',
      '- Expected: `"a string"`',
      `- Seen in: event ${finding.seq} of the recording`,
      '',
    ])
    expect(text).toContain('### Request\n\n```sh\ncurl -N -X POST')
    expect(text).toMatch(/### What came\n\n`{4}json\n\{\n {2}"jsonrpc": "2.0",\n[^]*"name": 7,/)
    expect(text).toMatch(/### What was expected\n\n`{4}json\n[^]*"name": "7",/)
  })

  it('has no secret', () => {
    const { finding, sources } = session()
    const text = reproMarkdown({ ...finding, message: `The token "${TOKEN}" came.`, actual: TOKEN }, [], sources)
    expect(text).not.toContain('hunter2')
    expect(text).not.toContain(TOKEN)
    expect(text).not.toContain('12345678')
    expect(text).toContain("'Authorization: <redacted>'")
  })

  it('shows the head of a response where that is wrong', () => {
    const t = new Transcript().connects('2025-11-25')
    t.sends({ method: 'notifications/initialized' })
    t.accepted(200)
    const { seq } = t.events.findLast(({ type }) => type === 'http-response-received')!
    const views = new SessionViews()
    views.advance(t.events)
    const { finding } = session()
    const { path: _, ...rest } = finding
    const text = reproMarkdown({ ...rest, id: 'http-notification-202', seq, actual: 200, expected: 202 }, [], {
      events: t.events,
      views,
    })
    expect(text).toContain('### What came\n\n```http\n200 OK\n```')
    expect(text).toContain('### What was expected\n\n```http\n202 Accepted\n```')
    expect(text).toContain('**How to fix it.** Answer an accepted notification with 202')
  })

  it('is short where there is nothing to show', () => {
    const { finding, sources } = session()
    const { path: _, messageKey: __, ...rest } = finding
    const text = reproMarkdown({ ...rest, seq: 0 as Finding['seq'], evidence: [] }, [], sources)
    expect(text).not.toContain('###')
  })
})
