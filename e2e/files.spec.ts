import { readFile } from 'node:fs/promises'
import { looksRightInAll } from './looks-right'
import { expect, test } from './test'
import type { Workbench } from './pages/workbench'

/** The rows that are in the page, as they read; the clock of each is its own. */
const rows = (workbench: Workbench): Promise<readonly string[]> =>
  workbench.timeline
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => row.textContent.replace(/[\d:]+\.\d{3}|[\d.]+ m?s/g, '')))

const menu = async ({ page }: Workbench) => {
  const region = page.getByRole('region', { name: 'Save' })
  if (!(await region.isVisible())) await page.getByRole('button', { name: /^Files/ }).click()
  return region
}

const save = async (workbench: Workbench, format: string): Promise<{ name: string; text: string }> => {
  const region = await menu(workbench)
  const coming = workbench.page.waitForEvent('download')
  await region.getByRole('button', { name: new RegExp(`^${format}`) }).click()
  const download = await coming
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

const choose = async (workbench: Workbench, name: string, text: string): Promise<void> => {
  const { page } = workbench
  await menu(workbench)
  await page
    .getByRole('dialog', { name: /^Files/ })
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

/** Drops a file on the page, as from another window. */
const drop = async ({ page }: Workbench, name: string, text: string): Promise<void> => {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], fileName))
      return data
    },
    [name, text] as const,
  )
  // Held over the page until it listens, as a hand would.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await expect(page.getByText('Drop to open')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

const rpc = (message: object): string => JSON.stringify({ jsonrpc: '2.0', ...message })

const initialize = {
  request: rpc({ id: 0, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {} } }),
  response: rpc({
    id: 0,
    result: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'shop' } },
  }),
}

test('saves a session in every format, and opens it again as it was', async ({ workbench, page }, info) => {
  await page.getByRole('button', { name: /Connect to Concierge, legacy/ }).click()
  await expect(workbench.rail.getByRole('option').first()).toBeVisible()
  await expect(await workbench.call('slow_count', { count: '3' })).toContainText(/counted/i)
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(workbench.row('disconnected')).toBeVisible()
  const before = await rows(workbench)

  const jsonl = await save(workbench, 'Parley session')
  const har = await save(workbench, 'HAR')
  const markdown = await save(workbench, 'Markdown')
  const mermaid = await save(workbench, 'Mermaid')
  expect(jsonl.name).toMatch(/\.parley\.jsonl$/)
  expect(markdown.text).toContain('| `tools/call` slow\\_count | complete |')
  expect(mermaid.text).toContain('C->>S: tools/call slow_count')

  for (const { name, text } of [jsonl, har]) {
    await page.getByRole('button', { name: /^New session/ }).click()
    await expect(workbench.row('tools/call')).toHaveCount(0)
    // What it is called says nothing about what it is.
    await choose(workbench, name.replace(/\..*/, '.bin'), text)
    await expect(workbench.row('tools/call slow_count')).toBeVisible()
    await expect.poll(() => rows(workbench)).toEqual(before)
  }

  await workbench.inspect(workbench.row('tools/call slow_count'), 'Exchange')
  const region = await menu(workbench)
  await region.getByText('This exchange').click()
  await region.getByLabel('Replace secrets, as for sharing').check()
  const part = await save(workbench, 'HAR')
  await looksRightInAll(page, 'files', (file) => info.outputPath(file))
  const session = /"mcp-session-id","value":"([^"]+)"/i.exec(har.text)?.[1]
  expect(session).toBeDefined()
  expect(part.text).not.toContain(session)
  expect(part.text).toContain('slow_count')
  expect(part.text).not.toContain('resources/templates/list')
})

test('opens what other tools captured, and connects from there in a session of its own', async ({
  workbench,
  page,
}, info) => {
  const entry = (request: object, response: object) => ({
    startedDateTime: '2026-11-21T09:00:00.000Z',
    time: 20,
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0, wait: 15, receive: 4 },
    request: { headers: [], queryString: [], cookies: [], httpVersion: 'h2', ...request },
    response: { headers: [], cookies: [], status: 200, statusText: '', ...response },
    _resourceType: 'fetch',
  })
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'WebInspector', version: '537.36' },
      entries: [
        entry({ method: 'GET', url: 'https://shop.example/' }, { content: { mimeType: 'text/html', text: '<html>' } }),
        entry(
          {
            method: 'POST',
            url: 'https://shop.example/mcp',
            postData: { mimeType: 'application/json', text: initialize.request },
          },
          { content: { mimeType: 'text/event-stream', text: `data: ${initialize.response}\n\n` } },
        ),
      ],
    },
  }
  await drop(workbench, 'shop.har', JSON.stringify(har))
  await expect(workbench.row('initialize')).toBeVisible()
  await expect(page.getByText('1 request that is no MCP traffic was left out.')).toBeVisible()

  const log = [
    {
      id: '1',
      timestamp: '2026-11-21T09:00:00.000Z',
      direction: 'request',
      origin: 'client',
      message: JSON.parse(initialize.request) as unknown,
      response: JSON.parse(initialize.response) as unknown,
      duration: 4,
    },
  ]
  await drop(workbench, 'inspector-protocol.json', JSON.stringify(log))
  await expect(page.getByText(/messages without the HTTP that carried them/)).toBeVisible()
  await expect(workbench.row('initialize')).toBeVisible()

  await drop(workbench, 'mcp.json', JSON.stringify({ mcpServers: { shop: { url: 'https://shop.example/mcp' } } }))
  await looksRightInAll(page, 'servers', (file) => info.outputPath(file))
  await page.getByRole('button', { name: 'shop https://shop.example/mcp' }).click()
  await expect(workbench.url).toHaveValue('https://shop.example/mcp')

  await drop(workbench, 'later.jsonl', '{"format":"parley-recording","version":99,"id":"x"}\n')
  await expect(page.getByText(/It was made by a newer Parley, format version 99/)).toBeVisible()
  await expect(workbench.row('result shop')).toBeVisible()

  await workbench.connected(new URL('/api/demo/concierge/mcp', process.env['PARLEY_URL']).href)
  await expect(workbench.row('result shop')).toHaveCount(0)
})
