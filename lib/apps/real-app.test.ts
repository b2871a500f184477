import { App } from '@modelcontextprotocol/ext-apps/app-with-deps'
import type { Transport } from '@modelcontextprotocol/client'
import { expect, it } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import { AppHost } from './app-host'
import { readCsp } from './sandbox-policy'

/** A transport that ends in a host of ours, with everything written and read as JSON, as the sandbox does it. */
const connectedTo = (sent: string[], links: string[]) => {
  const transport: Transport = {
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
    send: (message) => {
      const raw = JSON.stringify(message)
      host.receive({ raw, size: raw.length })
      return Promise.resolve()
    },
  }
  const host = new AppHost({
    csp: readCsp({ connectDomains: ['https://api.example'] }, []).csp,
    call: {
      id: 'p1',
      listed: { name: 'board', inputSchema: { type: 'object' } },
      arguments: { city: 'Oslo' },
      result: { content: [{ type: 'text', text: 'Sunny' }], structuredContent: { degrees: 21 } },
    },
    surroundings: () => ({ theme: 'dark', width: 480, maxHeight: 300, locale: 'en-GB', timeZone: 'UTC' }),
    tool: (name) => (name === 'board' ? {} : undefined),
    request: (method, params) => {
      sent.push(`${method} ${JSON.stringify(params)}`)
      const result: JsonObject =
        method === 'tools/call'
          ? { content: [{ type: 'text', text: 'Rain' }], isError: false }
          : { contents: [{ uri: 'trip://current', text: '# Trip' }] }
      return Promise.resolve({ kind: 'result', id: 'p2', result, value: { jsonrpc: '2.0', id: 'p2', result } })
    },
    openLink: (href) => links.push(href),
    post: (message) => {
      const copy: unknown = JSON.parse(JSON.stringify(message))
      queueMicrotask(() => transport.onmessage?.(copy as Parameters<NonNullable<Transport['onmessage']>>[0]))
    },
    record: () => undefined,
    closed: () => undefined,
    clock: () => performance.now(),
  })
  host.subscribe(() => {
    for (const { key } of host.state().asks) host.decide(key, true)
  })
  host.loaded()
  return { transport, host }
}

it('An app made with the official SDK finds the host it expects', async () => {
  const sent: string[] = []
  const links: string[] = []
  const heard: string[] = []
  const { transport, host } = connectedTo(sent, links)
  const app = new App({ name: 'theirs', version: '1.0.0' }, {}, { autoResize: false })
  app.addEventListener('toolinput', ({ arguments: args }) => heard.push(`input ${JSON.stringify(args)}`))
  app.addEventListener('toolresult', ({ structuredContent }) =>
    heard.push(`result ${JSON.stringify(structuredContent)}`),
  )
  app.addEventListener('hostcontextchanged', ({ theme }) => heard.push(`context ${String(theme)}`))
  app.onteardown = () => {
    heard.push('teardown')
    return {}
  }
  await app.connect(transport)
  expect(app.getHostVersion()).toMatchObject({ name: 'parley' })
  expect(app.getHostContext()).toMatchObject({ theme: 'dark', toolInfo: { tool: { name: 'board' } } })
  expect(app.getHostCapabilities()).toMatchObject({
    serverTools: {},
    sandbox: { csp: { connectDomains: ['https://api.example'] } },
  })
  expect(await app.callServerTool({ name: 'board', arguments: { city: 'Bergen' } })).toMatchObject({
    content: [{ text: 'Rain' }],
  })
  expect(await app.readServerResource({ uri: 'trip://current' })).toMatchObject({ contents: [{ text: '# Trip' }] })
  expect(await app.openLink({ url: 'https://a.example/' })).toEqual({})
  expect(await app.sendMessage({ role: 'user', content: [{ type: 'text', text: 'Hi' }] })).toEqual({})
  expect(await app.updateModelContext({ structuredContent: { a: 1 } })).toEqual({})
  expect(await app.requestDisplayMode({ mode: 'fullscreen' })).toEqual({ mode: 'inline' })
  await app.sendSizeChanged({ width: 400, height: 123 })
  await expect(app.callServerTool({ name: 'unlisted' })).rejects.toThrow('lists no tool')
  host.changed()
  await host.close(1000)
  expect(host.state()).toMatchObject({ phase: 'closed', name: 'theirs', height: 123 })
  expect(sent).toEqual([
    'tools/call {"name":"board","arguments":{"city":"Bergen"}}',
    'resources/read {"uri":"trip://current"}',
  ])
  expect(links).toEqual(['https://a.example/'])
  expect(heard).toEqual(['input {"city":"Oslo"}', 'result {"degrees":21}', 'context dark', 'teardown'])
})
