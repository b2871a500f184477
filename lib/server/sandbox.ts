import { readCsp, sandboxPolicy } from '@/lib/apps/sandbox-policy'
import { isAllowedHost } from './hosts'
import { REFUSALS, refuse } from './refusals'
import { readRunning, type Running } from './running'
import { SANDBOX_PAGE } from './sandbox-page'

const NO_FEATURES = ['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture']
  .concat(['fullscreen', 'geolocation', 'gyroscope', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'])
  .concat(['publickey-credentials-get', 'screen-wake-lock', 'xr-spatial-tracking'])
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Characters of a policy: longer ones are no header any more. */
const LONGEST = 6_000

const originOf = (text: string | null): string | undefined => {
  const url = text !== null && URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && url.origin === text && !url.host.startsWith('[') ? text : undefined
}

const jsonOf = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Fetch Metadata (W3C), where the browser sends it: a frame of a page of another origin, and nothing else. */
const isFramedElsewhere = (headers: Headers): boolean => {
  const site = headers.get('sec-fetch-site')
  const dest = headers.get('sec-fetch-dest')
  return (site === null || site === 'cross-site' || site === 'same-site') && (dest === null || dest === 'iframe')
}

const ownHost = ({ sandbox }: Running): string | undefined =>
  sandbox === undefined ? undefined : new URL(sandbox).host

/**
 * `GET /api/sandbox?app=<origin>&csp=<json>`: the page in which an app's page runs, under a policy made of what its
 * resource declared. `app` is the origin that Parley was opened at: only it may frame this, and it must be another.
 */
export const openSandbox = (request: Request, running: Running = readRunning(process.env)): Response => {
  const { headers, url } = request
  const host = headers.get('host')?.toLowerCase()
  if (host === undefined || (host !== ownHost(running) && !isAllowedHost(host, running.host)))
    return refuse(REFUSALS.host)
  const query = new URL(url).searchParams
  const app = originOf(query.get('app'))
  if (app === undefined || !isAllowedHost(new URL(app).host, running.host)) return refuse(REFUSALS.badRequest)
  if (new URL(app).host === host || !isFramedElsewhere(headers)) return refuse(REFUSALS.notSandboxed)
  const { csp } = readCsp(jsonOf(query.get('csp')), [app, `http://${host}`, `https://${host}`])
  const policy = `${sandboxPolicy(csp)}; frame-ancestors ${app}`
  if (policy.length > LONGEST) return refuse(REFUSALS.tooLarge)
  return new Response(SANDBOX_PAGE, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'permissions-policy': NO_FEATURES,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'origin-agent-cluster': '?1',
      'cache-control': 'no-store',
    },
  })
}
