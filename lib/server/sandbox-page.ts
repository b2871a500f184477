import { BEGINNING, BURST, LONGEST, RATE } from '@/lib/apps/limits'

/**
 * Between Parley and an app's page, on an origin of its own. It only passes messages on (MCP Apps 2026-01-26, sandbox
 * proxy): to the app as they are; from the app as JSON with its length, cut and counted here, so that a flood or a
 * giant costs this process and not Parley's. It holds nothing, and runs nowhere but in a frame of another origin.
 */
const SCRIPT = `(() => {
  const app = new URLSearchParams(location.search).get('app')
  const host = window.parent
  if (host === window || app === null || app === location.origin) return
  try { if (host.document) return } catch {}
  const tell = (method, params) => host.postMessage({ jsonrpc: '2.0', method: 'ui/notifications/sandbox-' + method, params }, app)
  const isReserved = (data) => typeof data?.method === 'string' && data.method.startsWith('ui/notifications/sandbox-')
  let inner, tokens = ${BURST}, at = performance.now(), dropped = 0, telling = false
  const admit = () => {
    const now = performance.now()
    tokens = Math.min(${BURST}, tokens + (now - at) * ${RATE} / 1000)
    at = now
    if (tokens >= 1) return tokens--, true
    dropped++
    if (!telling) telling = true, setTimeout(() => { telling = false; tell('dropped', { count: dropped }); dropped = 0 }, 250)
    return false
  }
  const textOf = (data) => {
    try { return JSON.stringify(data) ?? String(data) } catch (error) { return String(error) }
  }
  const fromApp = (data) => {
    if (!admit()) return
    const raw = textOf(data)
    const size = raw.length
    const cut = size > ${LONGEST} || isReserved(data)
    tell('message', cut ? { raw: raw.slice(0, ${BEGINNING}), size, truncated: true } : { raw, size })
  }
  const load = ({ html }) => {
    inner = document.createElement('iframe')
    inner.setAttribute('sandbox', 'allow-scripts allow-forms')
    inner.title = 'App'
    inner.srcdoc = html
    document.body.append(inner)
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (source === host && origin === app) {
      if (data?.method === 'ui/notifications/sandbox-resource-ready') { if (!inner) load(data.params) }
      else if (!isReserved(data)) inner?.contentWindow.postMessage(data, '*')
    } else if (inner && source === inner.contentWindow) fromApp(data)
  })
  tell('proxy-ready', {})
})()`

export const SANDBOX_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>App sandbox</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;overflow:hidden}</style>
<body>
<script>${SCRIPT}</script>
</body>
</html>
`
