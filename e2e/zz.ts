import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
const base = 'http://127.0.0.1:3100/api/demo'
for (const mode of ['legacy', { pin: '2026-07-28' }] as any[]) {
  const c = new Client({ name: 't', version: '1' }, { capabilities: { elicitation: { form: {}, url: {} }, sampling: {} }, versionNegotiation: { mode } })
  c.setRequestHandler('elicitation/create', async (r: any) => {
    if (r.params.mode === 'url') {
      const page = await fetch(r.params.url); console.log(r.params.url.replace(/=.*/, '=…'), page.status, page.headers.get('content-security-policy'))
      setTimeout(() => void fetch(r.params.url, { method: 'POST', body: new URLSearchParams({ decision: 'approved' }) }), 300)
      return { action: 'accept' }
    }
    return { action: 'accept', content: { name: 'Ada', email: 'a@b.co', departure: '2027-01-01', travellers: 1, cabin: 'business' } }
  })
  c.setRequestHandler('sampling/createMessage', () => ({ role: 'assistant', model: 'm', content: { type: 'text', text: 'hello' } }))
  await c.connect(new StreamableHTTPClientTransport(new URL(base + '/concierge/mcp')))
  console.log(JSON.stringify((await c.callTool({ name: 'book_trip', arguments: {} })).structuredContent))
  let n = 0, t = Date.now(); await c.callTool({ name: 'burst', arguments: { count: 5000 } }, { onprogress: () => n++ }); console.log('burst', n, Date.now() - t)
  const stop = new AbortController(); await c.callTool({ name: 'slow_count', arguments: { to: 50, everyMs: 50 } }, { signal: stop.signal, onprogress: () => stop.abort('x') }).catch((e) => console.log('cancelled', String(e).slice(0, 60)))
  await c.close()
  const t2 = new Client({ name: 't', version: '1' }, { versionNegotiation: { mode } })
  await t2.connect(new StreamableHTTPClientTransport(new URL(base + '/troublemaker/mcp')))
  for (const name of ['good', 'broken_off_mid_event', 'cut_mid_event', 'invalid_utf8', 'accepted_202']) console.log(name, await t2.callTool({ name }, { timeout: 1500 }).then((r) => JSON.stringify(r).slice(0, 60), (e) => String(e).slice(0, 90)))
}
console.log((await fetch(base + '/nobody/mcp', { method: 'POST' })).status, await (await fetch(base + '/__proto__/mcp')).text())
const r = await fetch(base + '/troublemaker/mcp', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'broken_off_mid_event', _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } } }) })
console.log(await r.text().catch((e) => 'broken: ' + String(e.cause ?? e)))
process.exit(0)
