import { describe, expect, it } from 'vitest'
import { REVISIONS } from '@/lib/protocol/revisions'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { connectTo } from '@/lib/testing/connected'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { modernPeer, result } from '@/lib/testing/scripted-peer'
import { SessionViews } from '@/lib/views/session-views'
import { tour } from './tour'

const takeTour = async (tools: readonly string[], version: (typeof REVISIONS)[number], patience = 5_000) => {
  const { connection, recording } = await connectTo(handlerFetch(DEMO_SERVERS.concierge), { version })
  const views = new SessionViews()
  const catalog = () => {
    views.advance(recording.events)
    return views.catalog()
  }
  await tour(connection, { catalog, tools, roots: [], patience })
  await connection.close()
  views.advance(recording.events)
  return views.exchanges().map(({ method, subject, status }) => [method, subject, status].filter(Boolean).join(' '))
}

describe('a tour of a server', () => {
  it.each(REVISIONS)('lists, reads and gets without calling a tool (%s)', async (revision) => {
    const seen = await takeTour([], revision)
    expect(seen).toEqual(
      expect.arrayContaining(['tools/list complete', 'resources/list complete', 'prompts/list complete']),
    )
    expect(seen.filter((line) => line.startsWith('resources/read')).length).toBeGreaterThan(0)
    expect(seen.filter((line) => line.startsWith('prompts/get')).length).toBeGreaterThan(0)
    expect(seen.filter((line) => line.startsWith('tools/call'))).toEqual([])
    expect(seen.filter((line) => !line.endsWith('complete'))).toEqual([])
  })

  it('calls the tools it may, agreeing to what they ask', async () => {
    expect(await takeTour(['where_are_you', 'no_such_tool'], '2026-07-28')).toContain(
      'tools/call where_are_you complete',
    )
  })

  it('leaves out a tool whose marks no header can follow', async () => {
    const peer = modernPeer()
    const tool = (name: string, mark: string) => ({
      name,
      inputSchema: { type: 'object', properties: { to: { type: 'string', 'x-mcp-header': mark } }, required: ['to'] },
    })
    const tools = [tool('sound', 'To'), tool('flawed', 'To where')]
    peer.on('tools/list', ({ message }) => result(message['id'], { resultType: 'complete', tools }))
    const { connection, recording } = await connectTo(peer.fetch)
    const views = new SessionViews()
    const catalog = () => {
      views.advance(recording.events)
      return views.catalog()
    }
    await tour(connection, { catalog, tools: ['sound', 'flawed'], roots: [], patience: 5_000 })
    const called = peer.posted.filter(({ message }) => message['method'] === 'tools/call')
    expect(called.map(({ headers }) => headers.get('mcp-name'))).toEqual(['sound'])
  })

  it('waits for none of them longer than it is told to', async () => {
    const seen = await takeTour(['slow_count'], '2025-11-25', 1)
    expect(seen).toContain('tools/call slow_count cancelled')
  })
})
