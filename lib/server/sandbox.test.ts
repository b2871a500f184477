import { describe, expect, test } from 'vitest'
import type { Running } from './running'
import { openSandbox } from './sandbox'
import { sandboxOrigin } from './sandbox-origin'

const local: Running = { token: 'secret-token', port: 4319, host: undefined }
const hosted: Running = { ...local, host: 'parley.example', sandbox: 'https://apps.example' }
const APP = 'http://127.0.0.1:4319'
const FRAMED = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }

type Asked = { readonly app?: string; readonly csp?: unknown; readonly host?: string; readonly headers?: object }

const ask = ({ app = APP, csp = {}, host = 'localhost:4319', headers = FRAMED }: Asked, running = local): Response => {
  const query = new URLSearchParams({ app, csp: typeof csp === 'string' ? csp : JSON.stringify(csp) })
  return openSandbox(new Request(`http://any/api/sandbox?${query}`, { headers: { host, ...headers } }), running)
}
const codeOf = async (response: Response): Promise<string> =>
  response.ok ? 'opens' : `${response.status} ${((await response.json()) as { code: string }).code}`
const policyOf = (csp: unknown): readonly string[] =>
  ask({ csp }).headers.get('content-security-policy')?.split('; ') ?? []

describe('The sandbox’s origin', () => {
  test.each([
    ['127.0.0.1:4319', local, 'http://localhost:4319'],
    ['localhost:4319', local, 'http://127.0.0.1:4319'],
    ['LOCALHOST', local, 'http://127.0.0.1'],
    ['[::1]:4319', local, undefined],
    ['box.lan:4319', local, undefined],
    ['192.0.2.7:4319', { ...local, host: '0.0.0.0' }, undefined],
    ['parley.example', hosted, 'https://apps.example'],
    ['apps.example', hosted, undefined],
    [null, local, undefined],
  ])('of a page at %s', (host, running, origin) => {
    expect(sandboxOrigin(host, running)).toBe(origin)
  })
})

describe('The sandbox’s page', () => {
  test('may do nothing that was not declared', () => {
    expect(policyOf({})).toEqual([
      "default-src 'none'",
      "script-src 'unsafe-inline'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      'media-src data:',
      "font-src 'none'",
      "connect-src 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${APP}`,
    ])
  })

  test('may do what was, each in its place', () => {
    const policy = policyOf({
      connectDomains: ['https://api.example', 'wss://live.example:8443'],
      resourceDomains: ['https://*.cdn.example'],
      frameDomains: ['https://video.example/'],
      baseUriDomains: ['https://base.example'],
    })
    expect(policy).toEqual(
      expect.arrayContaining([
        'connect-src https://api.example wss://live.example:8443',
        "script-src 'unsafe-inline' https://*.cdn.example",
        'img-src data: https://*.cdn.example',
        'frame-src https://video.example',
        'base-uri https://base.example',
      ]),
    )
  })

  test.each([
    ["'unsafe-eval'"],
    ['*'],
    ['https:'],
    ['https://*'],
    ['data:'],
    ['https://a.example; script-src *'],
    ['https://a.example, https://b.example'],
    ['https://a.example\r\nset-cookie: a=b'],
    ['https://user@a.example'],
    ['https://a.example/path'],
    ['javascript:alert(1)'],
    ['http://127.0.0.1:4319'],
    ['http://localhost:4319'],
    ['ws://LOCALHOST:4319'],
    [7],
  ])('is not loosened by %j', (entry) => {
    expect(policyOf({ connectDomains: [entry], resourceDomains: [entry], frameDomains: [entry] })).toEqual(policyOf({}))
  })

  test('is not loosened by what is no list, no object, or no JSON', () => {
    expect(policyOf({ connectDomains: 'https://a.example' })).toEqual(policyOf({}))
    expect(policyOf([])).toEqual(policyOf({}))
    expect(policyOf('{')).toEqual(policyOf({}))
  })

  test('gets no browser features, is not kept, and holds no token', async () => {
    const response = ask({})
    expect(response.headers.get('permissions-policy')).toMatch(/camera=\(\).*clipboard-write=\(\).*microphone=\(\)/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    const html = await response.text()
    expect(html).not.toContain('secret-token')
    expect(html).toContain("setAttribute('sandbox', 'allow-scripts allow-forms')")
    expect(html).not.toContain('allow-same-origin')
  })

  test.each<[string, Asked, Running, string]>([
    ['in a frame of Parley’s other name', {}, local, 'opens'],
    ['without Fetch Metadata, as old browsers ask', { headers: {} }, local, 'opens'],
    ['in a frame of its own origin', { app: 'http://localhost:4319' }, local, '403 NOT_SANDBOXED'],
    [
      'as the browser says, of its own origin',
      { headers: { ...FRAMED, 'sec-fetch-site': 'same-origin' } },
      local,
      '403 NOT_SANDBOXED',
    ],
    ['by itself', { headers: { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' } }, local, '403 NOT_SANDBOXED'],
    ['as a script', { headers: { ...FRAMED, 'sec-fetch-dest': 'script' } }, local, '403 NOT_SANDBOXED'],
    ['for another site', { app: 'https://evil.example' }, local, '400 BAD_REQUEST'],
    ['for more than an origin', { app: `${APP}; script-src *` }, local, '400 BAD_REQUEST'],
    ['for nobody', { app: '' }, local, '400 BAD_REQUEST'],
    ['at a rebound name', { host: 'evil.example:4319' }, local, '421 HOST_REFUSED'],
    ['at the origin that was set', { host: 'apps.example', app: 'https://parley.example' }, hosted, 'opens'],
    ['at another name than that', { host: 'other.example', app: 'https://parley.example' }, hosted, '421 HOST_REFUSED'],
    [
      'with a policy that is no header any more',
      { csp: { connectDomains: Array(50).fill(`https://${'a'.repeat(200)}.example`) } },
      local,
      '413 TOO_LARGE',
    ],
  ])('asked for %s', async (_how, asked, running, expected) => {
    expect(await codeOf(ask(asked, running))).toBe(expected)
  })
})

test('The origin that was set leads to nothing else of Parley', async () => {
  const { guard, guardDemo, guardOpen } = await import('./guard')
  const request = new Request('https://apps.example/api/mux', {
    headers: { host: 'apps.example', 'x-parley-token': 'secret-token' },
  })
  for (const check of [guard, guardOpen, guardDemo]) expect(check(request, hosted)?.status).toBe(421)
})
