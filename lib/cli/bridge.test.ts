import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { startBridge, type Bridge } from '@/lib/bridge/bridge'
import type { Command } from '@/lib/bridge/child'
import { connect } from '@/lib/client/connect'
import type { Connection, ConnectOptions } from '@/lib/client/types'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { newHeader, Recording } from '@/lib/recording/recording'
import { egress } from '@/lib/server/egress'
import { STDIO, stdioScript } from '@/lib/testing/stdio-commands'
import { terminal } from '@/lib/testing/terminal'
import { SessionViews } from '@/lib/views/session-views'
import type { Row } from '@/lib/views/types'
import { run } from './main'

let bridge: Bridge | undefined
const connections: Connection[] = []
afterEach(async () => {
  await Promise.all(connections.splice(0).map((connection) => connection.close()))
  await bridge?.stop()
  bridge = undefined
})

const bridged = async (command: Command): Promise<string> => {
  bridge = await startBridge({ command })
  return bridge.url
}

const record = () => {
  const recording = new Recording(newHeader('r', 0, 'bridge'), Date.now)
  const views = new SessionViews()
  const rows = (): Row[] => {
    views.advance(recording.events)
    return Array.from({ length: views.timeline.size('arrival') }, (_, i) => views.timeline.rowAt('arrival', i)).filter(
      (row) => row !== undefined,
    )
  }
  const told = (): string[] =>
    rows().flatMap(({ kind, label, detail, status }) =>
      kind === 'stderr' ? [[label, detail.replace(/\d{3,}/, 'N'), status?.text].filter(Boolean).join(' ')] : [],
    )
  return { recording, rows, told }
}

const open = async (url: string, version: ConnectOptions['version'] = 'auto') => {
  const kept = record()
  const options = { url, version, headers: [], advertised: ADVERTISE_ALL, roots: [] }
  const connection = await connect(options, { recording: kept.recording, fetch: egress, newId: randomUUID })
  connections.push(connection)
  return { connection, ...kept }
}

const until = async (holds: () => boolean): Promise<void> => {
  const end = Date.now() + 25_000
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(holds()).toBe(true)
}

const echo = async (connection: Connection, text: string): Promise<unknown> => {
  const message = await connection.call('tools/call', { name: 'echo', arguments: { text } }).done
  return message.kind === 'result' ? message.result : message.error
}
const said = (text: string) => expect.objectContaining({ content: [{ type: 'text', text }] }) as unknown

describe('real servers on stdio', () => {
  it('of the first SDK: legacy, with a session, asks over the call’s stream, and stderr as rows', async () => {
    const { connection, rows, told } = await open(await bridged(STDIO.v1))
    expect(connection.era).toBe('legacy')
    expect(await echo(connection, 'hello')).toEqual(said('hello'))
    connection.onAsksChanged(() => {
      for (const { key } of connection.pendingAsks())
        connection.answer(key, { kind: 'elicitation', action: 'accept', content: { name: 'Ada' } })
    })
    const asked = await connection.call('tools/call', { name: 'ask_form', arguments: {} }).done
    expect(JSON.stringify(asked.value)).toContain('Ada')
    await until(() => told().includes('stderr v1 on stdio'))
    expect(told()[0]).toBe('process started · pid N')
    expect(rows().find(({ kind }) => kind === 'ask')?.depth).toBe(2)
    expect(rows().filter(({ kind }) => kind === 'malformed')).toEqual([])
  })

  it('of the current SDK: modern, without a session, with progress, rounds and cancellation', async () => {
    const { connection, told } = await open(await bridged(STDIO.v2))
    expect(connection.era).toBe('modern')
    expect(await echo(connection, 'hello')).toEqual(said('hello'))
    const counted = await connection.call('tools/call', { name: 'count', arguments: { to: 3 } }, { progress: true })
      .done
    expect(counted.value).toMatchObject({ result: said('counted to 3') })
    connection.onAsksChanged(() => {
      for (const { key } of connection.pendingAsks())
        connection.answer(key, { kind: 'roots', roots: [{ uri: 'file:///a' }] })
    })
    const asked = await connection.call('tools/call', { name: 'ask_roots', arguments: {} }).done
    expect(JSON.stringify(asked.value)).toContain('file:///a')
    const slow = connection.call('tools/call', { name: 'slow', arguments: {} })
    await new Promise((resolve) => setTimeout(resolve, 50))
    slow.cancel()
    await until(() =>
      told().some((line) => line.includes('was told {"jsonrpc":"2.0","method":"notifications/cancelled"')),
    )
    await until(() => told().includes('stderr v2 on stdio'))
  })

  it('of the current SDK in both eras at once, each client with its own answers', async () => {
    const url = await bridged(STDIO.v2)
    const both = await Promise.all([open(url, 'modern'), open(url, 'modern'), open(url, 'legacy')])
    const texts = both.map((_, at) => `to ${at}`)
    const answers = await Promise.all(both.map(({ connection }, at) => echo(connection, texts[at] ?? '')))
    expect(answers).toEqual(texts.map(said))
  })

  it('the reference server: lists, prompts, resources, logs and a change it announces', async () => {
    const { connection, rows } = await open(await bridged(STDIO.everything), 'legacy')
    await connection.refreshCatalog()
    const result = await connection.call('tools/call', { name: 'get-sum', arguments: { a: 2, b: 3 } }).done
    expect(JSON.stringify(result.value)).toContain('The sum of 2 and 3 is 5')
    const read = await connection.call('resources/read', { uri: 'demo://resource/dynamic/text/1' }).done
    expect(read.kind).toBe('result')
    expect(rows().filter(({ status }) => status?.tone === 'bad')).toEqual([])
  })
})

describe('servers that misbehave', () => {
  const GARBAGE = stdioScript(`const on = ({ id, method }) => {
    if (method === 'initialize') { say('Listening…'); ready(id) }
    else if (method === 'tools/call') {
      warn('{"jsonrpc":"2.0","id":' + JSON.stringify(id) + ',"result":{"from":"stderr"}}')
      process.stderr.write(Buffer.from([0x62, 0xff, 0x0a]))
      say('{"jsonrpc":"2.0","id":"nobody","result":{}}')
      say('{"jsonrpc":')
      answer(id, { content: [{ type: 'text', text: 'x'.repeat(3_000_000) }] })
    } else if (id !== undefined) say(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: 'no' } }))
  }`)

  it('what is no message is shown as that, and never taken for one', async () => {
    const { connection, rows, told } = await open(await bridged(GARBAGE))
    const message = await connection.call('tools/call', { name: 't' }).done
    expect(message.kind === 'result' && JSON.stringify(message.result).length).toBeGreaterThan(3_000_000)
    await until(() => told().length >= 3 && rows().filter(({ kind }) => kind === 'malformed').length >= 2)
    expect(told().slice(1)).toEqual([expect.stringMatching(/^stderr \{"jsonrpc":"2.0"/) as string, 'stderr b\ufffd'])
    expect(rows().flatMap(({ kind, detail }) => (kind === 'malformed' ? [detail] : []))).toEqual([
      expect.stringContaining('Listening…') as string,
      expect.stringContaining('{"jsonrpc":') as string,
    ])
  })

  it('that end before they answer fail the handshake, and their last words are on the recording', async () => {
    const url = await bridged(stdioScript(`warn('No API key.'); process.exit(3); const on = () => 0`))
    const { recording, told } = record()
    const options = { url, version: 'legacy' as const, headers: [], advertised: ADVERTISE_ALL, roots: [] }
    await expect(connect(options, { recording, fetch: egress, newId: randomUUID })).rejects.toMatchObject({
      problem: { code: 'HTTP_502', cause: expect.stringContaining('exited with code 3') as string },
    })
    expect(told()).toEqual(['process started · pid N', 'stderr No API key.', 'process ended code 3'])
  })

  it('that do not exist are told, too', async () => {
    const { recording, told } = record()
    const options = {
      url: await bridged({ file: '/no/such/command', args: [] }),
      version: 'legacy' as const,
      headers: [],
      advertised: ADVERTISE_ALL,
      roots: [],
    }
    await expect(connect(options, { recording, fetch: egress, newId: randomUUID })).rejects.toThrow()
    expect(told().at(-1)).toContain('could not be started')
  })

  it('that crash in a call fail it; the next connection gets a new process', async () => {
    const url = await bridged(
      stdioScript(`const on = ({ id, method }) => {
        if (method === 'initialize') ready(id)
        if (method === 'tools/call') process.kill(process.pid, 'SIGKILL')
      }`),
    )
    const { connection, told } = await open(url, 'legacy')
    await expect(connection.call('tools/call', { name: 't' }).done).rejects.toMatchObject({
      problem: { code: 'HTTP_502' },
    })
    await until(() => told().includes('process ended SIGKILL'))
    expect((await open(url, 'legacy')).connection.era).toBe('legacy')
  })
})

it('a subscription gets what is tagged as its own, and ends with a cancellation when its client leaves', async () => {
  const url = await bridged(
    stdioScript(`const on = ({ id, method, params }) => {
      if (method === 'server/discover') answer(id, { resultType: 'complete', supportedVersions: ['2026-07-28'], capabilities: { tools: { listChanged: true } }, ttlMs: 0, cacheScope: 'private' })
      if (method === 'tools/list') answer(id, { resultType: 'complete', tools: [], ttlMs: 0, cacheScope: 'private' })
      if (method === 'notifications/cancelled') warn('cancelled ' + params.requestId)
      if (method !== 'subscriptions/listen') return
      const tell = (method, params) => say(JSON.stringify({ jsonrpc: '2.0', method, params: { ...params, _meta: { 'io.modelcontextprotocol/subscriptionId': id } } }))
      tell('notifications/subscriptions/acknowledged', { notifications: params.notifications })
      setTimeout(() => tell('notifications/tools/list_changed', {}), 100)
    }`),
  )
  const { connection, rows, told } = await open(url, 'modern')
  connection.listen()
  await until(() => rows().some(({ label }) => label.includes('tools/list_changed')))
  const listening = connection.call('subscriptions/listen', { notifications: { toolsListChanged: true } })
  await until(() => rows().filter(({ label }) => label.includes('tools/list_changed')).length === 2)
  listening.cancel()
  await until(() => told().includes(`stderr cancelled ${String(listening.requestId)}`))
  expect(rows().filter(({ kind }) => kind === 'malformed')).toEqual([])
})

it('parley bridge prints the URL, and ends all that it has started when it is told to end', async () => {
  const command = [process.execPath, '-e', 'console.error("pid", process.pid); process.stdin.resume()']
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/parley.ts', 'bridge', '--', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PARLEY_DATA: '/no/app/runs/here' },
  })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()))
  await until(() => printed.out.endsWith('/mcp\n'))
  await until(() => printed.err.includes('Paste it into Parley.'))
  void fetch(printed.out.trim(), { method: 'POST', body: '{"jsonrpc":"2.0","id":1,"method":"x"}' }).catch(
    () => undefined,
  )
  const pid = (): number => Number(/\[1\] pid (\d+)/.exec(printed.err)?.[1])
  await until(() => pid() > 0)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await gone).toBe(0)
  expect(isAlive(pid())).toBe(false)
})

it.each([
  [[], 'takes a command, behind --'],
  [['node', 'x.js'], 'takes a command, behind --'],
  [['--port', '99999', '--', 'x'], 'a number up to 65535'],
  [['--env', 'X', '--', 'x'], 'NAME=VALUE'],
])('parley bridge %j exits 2 and says what is wrong', async (args, message) => {
  const { io, err } = terminal()
  expect(await run(['bridge', ...args], io)).toBe(2)
  expect(err()).toContain(message)
})

describe('the endpoint', () => {
  const post = (url: string, headers: Record<string, string> = {}, body = '{"jsonrpc":"2.0","id":1,"method":"ping"}') =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  const ECHO = stdioScript(`const on = ({ id }, line) => answer(id, { line })`)

  it('passes lines on as they are, a body of several lines as one', async () => {
    const url = await bridged(ECHO)
    const body = '{ "jsonrpc":"2.0",\n  "id":1.50, "method":"x", "params":{"big":12345678901234567890,"a":1,"a":2}}'
    const answered = await post(url, {}, body)
    expect(answered.headers.get('content-type')).toBe('application/json')
    expect(await answered.json()).toMatchObject({ result: { line: body.replace('\n', ' ') } })
  })

  it('answers nobody without the token, no web page and no other host name', async () => {
    const url = await bridged(ECHO)
    expect((await post(url.replace(/\/[\w-]{32}\//, `/${'a'.repeat(32)}/`))).status).toBe(404)
    expect((await post(url, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(url, { origin: new URL(url).origin })).status).toBe(403)
    const { request } = await import('node:http')
    const status = await new Promise((resolve) => {
      request(url, { method: 'POST', headers: { host: 'rebound.example' } }, ({ statusCode }) => {
        resolve(statusCode)
      }).end()
    })
    expect(status).toBe(403)
    expect((await fetch(url)).status).toBe(405)
    expect((await fetch(url, { headers: { 'mcp-session-id': 'unknown' } })).status).toBe(404)
  })

  it('knows its sessions: one stream each, an id under way only once, and no revision that is none', async () => {
    const url = await bridged(stdioScript(`const on = ({ id, method }) => { if (method === 'initialize') ready(id) }`))
    const begun = await post(url, {}, '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}')
    const session = { 'mcp-session-id': begun.headers.get('mcp-session-id') ?? '' }
    expect((await post(url, { ...session, 'mcp-protocol-version': 'next' })).status).toBe(400)
    const leave = new AbortController()
    const stream = await fetch(url, { headers: session, signal: leave.signal })
    expect([stream.status, (await fetch(url, { headers: session })).status]).toEqual([200, 409])
    void post(url, session).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await post(url, session)).status).toBe(409)
    leave.abort()
    expect((await fetch(url, { method: 'DELETE', headers: session })).status).toBe(200)
    expect((await post(url, session)).status).toBe(404)
  })

  it('reads a command no faster than its client does, and loses nothing', async () => {
    const command = stdioScript(`const on = async ({ id }) => {
      const line = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/message', params: { data: 'x'.repeat(65536) } })
      for (let sent = 0; sent < 200; sent++) {
        if (process.stdout.write(line + '\\n')) continue
        const stalled = setTimeout(() => warn('stalled'), 300)
        await new Promise((resolve) => process.stdout.once('drain', resolve))
        clearTimeout(stalled)
      }
      answer(id, {})
    }`)
    const errors: string[] = []
    bridge = await startBridge({ command, onStderr: (_, line) => errors.push(line) })
    const response = await post(bridge.url)
    await until(() => errors.includes('stalled'))
    const text = await response.text()
    expect(text.match(/notifications\/message/g)).toHaveLength(200)
    expect(text).toContain('"result":{}')
  })

  it('leaves no process behind, whatever it does about being told to end', async () => {
    const command = stdioScript(`
      const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' })
      process.on('SIGTERM', () => 0); process.stdin.on('end', () => setInterval(() => 0, 1000))
      const on = ({ id }) => answer(id, { pids: [process.pid, child.pid] })`)
    const { result } = (await (await post(await bridged(command))).json()) as { result: { pids: number[] } }
    await bridge?.stop()
    for (const pid of result.pids) await until(() => !isAlive(pid))
  })
})

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
