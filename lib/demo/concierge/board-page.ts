const STYLE = `
:root { color-scheme: light; --ink: #1c1b19; --soft: #615d56; --line: #e7e5e1; --page: #fff; --late: #a35200; --key: #2560d8 }
:root[data-theme=dark] { color-scheme: dark; --ink: #e9e7e2; --soft: #aaa79f; --line: #2b2e33; --page: #191b1e;
  --late: #f0b35b; --key: #7aa2ff }
body { margin: 0; padding: 12px 14px; background: var(--page); color: var(--ink); font: 13px/1.45 system-ui, sans-serif }
h1 { margin: 0 0 8px; font-size: 15px } table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th { text-align: left; color: var(--soft); font-weight: 500; font-size: 11px } th, td { padding: 4px 8px 4px 0;
  border-bottom: 1px solid var(--line) } .late { color: var(--late) } p { color: var(--soft); min-height: 1.4em; margin: 8px 0 }
button { font: inherit; color: var(--key); background: none; border: 1px solid var(--line); border-radius: 6px; padding: 3px 9px;
  margin-right: 6px; cursor: pointer } button:focus-visible { outline: 2px solid var(--key); outline-offset: 1px }
`

const SCRIPT = `
const $ = (id) => document.getElementById(id)
const open = new Map()
let next = 0, args = {}
const post = (message) => parent.postMessage({ jsonrpc: '2.0', ...message }, '*')
const request = (method, params) => new Promise((resolve, reject) => {
  open.set(++next, { resolve, reject })
  post({ id: next, method, params })
})
const dress = (context) => { if (context?.theme) document.documentElement.dataset.theme = context.theme }
const show = ({ structuredContent } = {}) => {
  if (!structuredContent) return
  const { airport, hour, departures } = structuredContent
  args = { airport, hour }
  $('title').textContent = 'Departures from ' + airport + ', from ' + hour + ':00'
  $('rows').replaceChildren(...departures.map(({ leaves, number, to, gate, late }) => {
    const row = document.createElement('tr')
    for (const text of [leaves, number, to, gate, late ? late + ' min late' : 'on time']) row.insertCell().textContent = text
    row.lastChild.className = late ? 'late' : ''
    return row
  }))
}
const say = (text) => { $('said').textContent = text }
const said = { 'ui/notifications/tool-result': show, 'ui/notifications/host-context-changed': dress }
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return
  if (data.method === 'ui/resource-teardown') post({ id: data.id, result: {} })
  else if (data.method) said[data.method]?.(data.params)
  else if (open.has(data.id)) {
    const { resolve, reject } = open.get(data.id)
    open.delete(data.id)
    if (data.error) reject(new Error(data.error.message)); else resolve(data.result)
  }
})
const press = (id, act) => $(id).addEventListener('click', () => act().catch(({ message }) => say(message)))
press('later', async () => {
  show(await request('tools/call', { name: 'departures', arguments: { ...args, hour: (args.hour + 1) % 24 } }))
  say('Asked the server for later flights.')
})
press('trip', async () => {
  const { contents } = await request('resources/read', { uri: 'trip://current' })
  say(contents[0].text.split('\\n')[0])
})
press('map', async () => { await request('ui/open-link', { url: 'https://www.openstreetmap.org/' }); say('Opened the map.') })
press('tell', async () => {
  const text = $('title').textContent + ': ' + $('rows').rows.length + ' flights.'
  await request('ui/message', { role: 'user', content: [{ type: 'text', text }] })
  say('Told the conversation.')
})
const start = async () => {
  const { hostContext } = await request('ui/initialize', {
    appInfo: { name: 'departure-board', title: 'Departure board', version: '1.0.0' },
    appCapabilities: { availableDisplayModes: ['inline'] },
    protocolVersion: '2026-01-26',
  })
  dress(hostContext)
  post({ method: 'ui/notifications/initialized' })
  new ResizeObserver(() => {
    const { width, height } = document.documentElement.getBoundingClientRect()
    post({ method: 'ui/notifications/size-changed', params: { width, height: Math.ceil(height) } })
  }).observe(document.documentElement)
}
start()
`

/** The departure board: an MCP App (2026-01-26) in one file, which loads nothing and reaches nobody but its host. */
export const BOARD_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Departure board</title><style>${STYLE}</style></head>
<body>
<h1 id="title">Departures</h1>
<table><thead><tr><th>Leaves</th><th>Flight</th><th>To</th><th>Gate</th><th>State</th></tr></thead><tbody id="rows"></tbody></table>
<p id="said" role="status"></p>
<button id="later">Later flights</button><button id="trip">My trip</button><button id="map">Map</button><button id="tell">Tell the model</button>
<script>${SCRIPT}</script>
</body>
</html>
`
