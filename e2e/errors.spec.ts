import { createServer } from 'node:net'
import { serve, type Served } from '@/lib/testing/serve'
import { expect, test } from './test'

const answering = (make: () => Response): Promise<Served> => serve(() => Promise.resolve(make()))

const CASES: readonly { what: string; reply: () => Response; code: string; action: RegExp }[] = [
  {
    what: 'a web page',
    reply: () => new Response('<!doctype html><title>Hi</title>', { headers: { 'content-type': 'text/html' } }),
    code: 'HTML_INSTEAD_OF_MCP',
    action: /path/,
  },
  { what: '401', reply: () => new Response('who?', { status: 401 }), code: 'HTTP_401', action: /Authorization/ },
  { what: '403', reply: () => new Response('no', { status: 403 }), code: 'HTTP_403', action: /rights/ },
  { what: '404', reply: () => new Response('nothing', { status: 404 }), code: 'HTTP_404', action: /\/mcp/ },
  { what: '500', reply: () => new Response('oops', { status: 500 }), code: 'HTTP_500', action: /log/ },
  {
    what: 'invalid JSON',
    reply: () => new Response('{"jsonrpc"', { headers: { 'content-type': 'application/json' } }),
    code: 'INVALID_JSON',
    action: /bytes/,
  },
]

test('what answers, but is no MCP server, is said as what it is, and what to do', async ({ workbench, page }) => {
  for (const { what, reply, code, action } of CASES)
    await test.step(what, async () => {
      const server = await answering(reply)
      try {
        await workbench.connect(server.url)
        const notice = page.getByRole('alert').filter({ hasText: code })
        await expect(notice).toBeVisible()
        await expect(notice).toContainText(action)
        await expect(workbench.timeline.getByRole('row').nth(2)).toBeVisible()
      } finally {
        await server.stop()
      }
    })
})

test('what cannot be reached is said as what it is', async ({ workbench, page }) => {
  await workbench.connect('not a url')
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /URL|http/ })
      .first(),
  ).toBeVisible()
  const closed = await answering(() => new Response())
  await closed.stop()
  await workbench.connect(closed.url)
  await expect(page.getByRole('alert').filter({ hasText: 'ECONNREFUSED' })).toBeVisible()
  await workbench.connect('http://nobody.invalid/mcp')
  await expect(page.getByRole('alert').filter({ hasText: /ENOTFOUND|EAI_AGAIN/ })).toBeVisible()
  const plain = await answering(() => new Response())
  try {
    await workbench.connect(plain.url.replace('http:', 'https:'))
    await expect(page.getByRole('alert').filter({ hasText: 'TLS failed' })).toBeVisible()
  } finally {
    await plain.stop()
  }
})

test('a server that never answers can be given up', async ({ workbench, page }) => {
  const mute = createServer()
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  try {
    await workbench.connect(`http://127.0.0.1:${(mute.address() as { port: number }).port}/mcp`)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('button', { name: /^(Connect|Reconnect|Retry)/ }).first()).toBeVisible()
    await expect(workbench.row('server/discover')).toBeVisible()
  } finally {
    mute.close()
  }
})
