import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { decode } from '@/lib/recording/codec'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { eventStream, legacyPeer, result } from '@/lib/testing/scripted-peer'
import { serve, type Served } from '@/lib/testing/serve'
import { SessionViews } from '@/lib/views/session-views'
import { run } from './main'

let served: Served | undefined
afterEach(async () => {
  await served?.stop()
  served = undefined
})

const at = async (handle: (request: Request) => Promise<Response>): Promise<string> => {
  served = await serve(handle)
  return served.url
}

/** Explores as a person would; `interrupt` is handed what Ctrl+C does. */
const explore = async (args: string[], interrupt?: (press: () => void) => void) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['explore', ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    onInterrupt: (listener) => {
      interrupt?.(listener)
      return () => undefined
    },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** Times differ from run to run, and with them the width of what follows. */
const withoutTimes = (text: string): string =>
  text
    .replace(/ \d[\d.]* m?s\b/g, '')
    .replace(/(?<=\S) {2,}/g, '  ')
    .replace(/ +$/gm, '')

describe('parley explore', () => {
  it('says first how many calls it will make, then shows a grid, exit 0 when nothing is flagged', async () => {
    const url = await at(DEMO_SERVERS.concierge)
    const { code, out, err } = await explore([url, 'where_are_you', '--era', 'legacy', '--root', 'file:///home/ada'])
    const [first, ...calls] = err.split('\n')
    expect(first).toBe(
      'where_are_you will be called at least 10 times, at most 100, each on a connection of its own (legacy 2025-11-25). Ctrl+C stops.',
    )
    expect(calls).toHaveLength(13)
    expect(withoutTimes(calls[0] ?? '')).toMatch(/^ {3}1 {2}Everything · everything accepted · result ·$/)
    expect(withoutTimes(out)).toMatchInlineSnapshot(`
      "Advertised
        1  Everything (the same: No forms, No URLs, No elicitation, No sampling, No sampling tools, No
           sampling context, No tasks)
        2  Nothing (the same: No roots)

      Answers  1  2
      everything accepted  result  result
      roots: empty  result  ·
      roots: reject  result  ·
      roots: timeout  left  ·

      isError: an error result · waiting: for somebody to visit a page · left: not answered on purpose

      13 calls, nothing flagged."
    `)
    expect(code).toBe(0)
  })

  it('says what to do about what it found, exit 1', async () => {
    const url = await at(DEMO_SERVERS.troublemaker)
    const { code, out } = await explore([url, 'crashes_on_cancel', '--era', 'modern'])
    expect(withoutTimes(out)).toMatchInlineSnapshot(`
      "Advertised
        1  Everything (the same: No URLs, No sampling, No sampling tools, No sampling context, No roots)
        2  Nothing (the same: No forms, No elicitation)

      Answers  1  2
      everything accepted  result  isError
      form: decline  result  ·
      form: cancel  -32603!  ·
      form: invalid  isError  ·
      form: timeout  left  ·

      isError: an error result · waiting: for somebody to visit a page · left: not answered on purpose

      ! crash: After “form: cancel” the call ends in an internal error (-32603): Cannot read properties of
        undefined (reading ‘name’)
        No answer is an internal error: end with a result that says what was not done, or what was wrong
        with the answer.
        calls 11 · elicitation-decline-cancel-handled

      13 calls, 1 finding."
    `)
    expect(code).toBe(1)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('prints runs and findings as JSON, and records everything for the workbench', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-'))
    try {
      const file = join(folder, 'session.jsonl')
      const url = await at(DEMO_SERVERS.troublemaker)
      const args = [url, 'books_anyway', '-r', '2025-06-18', '--format', 'json', '--record', file]
      const { code, out } = await explore(args)
      expect(code).toBe(1)
      expect(JSON.parse(out)).toMatchObject({
        plan: { tool: 'books_anyway', maxCalls: 100, patience: 10_000 },
        end: { how: 'complete', left: 0 },
        findings: [{ code: 'same-result', rule: 'elicitation-decline-cancel-handled-legacy' }],
        runs: [{ run: 0, revision: '2025-06-18', outcome: { kind: 'result' } }, ...Array<object>(9).fill({})],
      })
      const views = new SessionViews()
      views.advance(decode(await readFile(file, 'utf8')).events)
      expect(views.explorations().map(({ runs, end }) => [runs.length, end?.how])).toEqual([[10, 'complete']])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('makes no more calls than told, and says that there are more', async () => {
    const { code, out } = await explore([await at(DEMO_SERVERS.concierge), 'review_diff', '--max-calls', '2'])
    expect(out.split('\n').at(-1)).toMatch(/^2 calls, nothing flagged; at least \d+ more to make: raise --max-calls\.$/)
    expect(code).toBe(0)
  })

  it('stops at Ctrl+C and still prints what it has, exit 1', async () => {
    const peer = legacyPeer()
    let calls = 0
    let press = (): void => undefined
    peer.on('tools/list', ({ message }) => result(message['id'], { tools: [{ name: 't', inputSchema: {} }] }))
    peer.on('tools/call', ({ message }) => {
      if (++calls < 3) return result(message['id'], { content: [] })
      press()
      return eventStream().response
    })
    const url = await at(peer.handle)
    const { code, out } = await explore([url, 't', '--era', 'legacy'], (listener) => (press = listener))
    expect(out).toContain('everything accepted')
    expect(out.split('\n').at(-1)).toBe('2 calls, nothing flagged; stopped with at least 7 more to make.')
    expect(code).toBe(1)
  })

  it('takes nothing for a terminal’s order that a server says', async () => {
    const peer = legacyPeer()
    peer.on('tools/list', ({ message }) => result(message['id'], { tools: [{ name: 't', inputSchema: {} }] }))
    peer.on('tools/call', ({ message }) =>
      Response.json({ jsonrpc: '2.0', id: message['id'], error: { code: -32603, message: 'a\u001b[2Jb\u202ec' } }),
    )
    const { out } = await explore([await at(peer.handle), 't', '--era', 'legacy', '--max-calls', '1'])
    expect(out).toContain('a [2Jb c')
  })

  it.each([
    [['explore'], 'parley explore takes a URL and the name of a tool'],
    [['explore', 'http://a.test', 't', '--era', 'stone'], '--era stone: use legacy or modern'],
    [['explore', 'http://a.test', 't', '--format', 'xml'], '--format xml: use text or json'],
    [['explore', 'http://a.test', 't', '--max-calls', '0'], '--max-calls 0: a number above 0'],
    [['explore', 'http://a.test', 't', '--patience', 'no'], '--patience no: a number above 0'],
    [['explore', 'http://a.test', 't', '--args', '[]'], '--args must be a JSON object'],
    [['explore', 'http://a.test', 't', '--advertise', 'none'], 'Unknown option'],
  ])('refuses %j, exit 2', async ([, ...args], message) => {
    const { code, err } = await explore(args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  it('needs a connection and a tool that is there, exit 2 otherwise', async () => {
    const url = await at(DEMO_SERVERS.concierge)
    const unknown = await explore([url, 'fly_away'])
    expect(unknown.err).toMatch(/^There is no tool “fly_away”\. The server lists: .*book_trip/)
    expect(unknown.code).toBe(2)
    await served?.stop()
    expect((await explore([url, 'book_trip'])).code).toBe(2)
  })

  it('has help', async () => {
    const { code, out } = await explore(['--help'])
    expect(out).toMatch(/^parley explore <url> <tool>/)
    expect(code).toBe(0)
  })
})
