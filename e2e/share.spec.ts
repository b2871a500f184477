import type { Browser, Page, Request } from '@playwright/test'
import { looksRightInAll } from './looks-right'
import { CompareView } from './pages/compare-view'
import { rowsAndFindings } from './pages/rows-and-findings'
import { SharePane } from './pages/share-pane'
import { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

const SECRET = 'tok-e2e-7f3a91c0d2b4'

/** A colleague's browser: another profile, without the token. */
const colleague = async (browser: Browser): Promise<{ page: Page; requests: Request[] }> => {
  const page = await (await browser.newContext()).newPage()
  const requests: Request[] = []
  page.on('request', (request) => requests.push(request))
  return { page, requests }
}

/** A finished session in which a secret went out in a header and an argument, and came back in a result. */
const session = async (workbench: Workbench): Promise<void> => {
  const { page, url } = workbench
  await url.fill(demoUrl('concierge'))
  await page.getByRole('button', { name: /^Headers/ }).click()
  await page.getByRole('button', { name: 'Add a header' }).click()
  await page.getByLabel('Name of header 1', { exact: true }).fill('Authorization')
  await page.getByLabel('Value of header 1', { exact: true }).fill(`Bearer ${SECRET}`)
  await page.keyboard.press('Escape')
  await workbench.connected(demoUrl('concierge'))
  await expect(await workbench.call('weather', { city: SECRET })).toContainText(/result/i)
  await expect(await workbench.call('postcard')).toContainText(/result/i)
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(workbench.row('disconnected')).toBeVisible()
}

test('a session leaves without its secrets, and is seen elsewhere as it was here', async ({
  workbench,
  page,
  browser,
}) => {
  await session(workbench)
  const live = await rowsAndFindings(page)
  await workbench.inspect(workbench.row('tools/call postcard'), 'HTTP')

  const share = new SharePane(page)
  await share.open()
  await expect(share.pane.getByRole('region', { name: 'Known secrets' })).toContainText('place')
  expect(await share.linesWith(SECRET)).toBe(0)
  expect(await share.linesWith('tools/call')).toBeGreaterThan(0)
  const link = await share.link('Encrypt and share')
  expect(link).toMatch(/\/s\/[\da-f]{32}#k=[\w-]{43}/)

  const { page: theirs, requests } = await colleague(browser)
  await theirs.goto(link)
  const viewer = new Workbench(theirs)
  await expect(viewer.timeline.getByRole('row', { selected: true })).toContainText('tools/call postcard')
  await expect(theirs.getByRole('tab', { name: /^HTTP/ })).toHaveAttribute('aria-selected', 'true')
  await expect(theirs.getByRole('group', { name: 'Shared session' })).toContainText(
    /secrets? replaced.*expires in 7 days/,
  )
  await expect(theirs.getByLabel('Server URL')).toHaveCount(0)
  await expect(theirs.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const seen = await rowsAndFindings(theirs)
  // A secret's stand-in has another length: of what was sent, the size is counted anew.
  const alike = (row: string): string =>
    row
      .replaceAll(SECRET, '…')
      .replace(/\[secret[^\]]*\]/g, '…')
      .replace(/(tools\/call weather .*) \d+ B$/, '$1')
  expect(seen.rows.map(alike)).toEqual(live.rows.map(alike))
  expect(seen.findings).toBe(live.findings)
  expect(seen.report).toBe(live.report)
  expect(await theirs.content()).not.toContain(SECRET)
  await viewer.pick('weather')
  await expect(theirs.getByRole('button', { name: /^Call/ })).toHaveCount(0)

  const origin = new URL(link).origin
  expect(requests.filter((request) => request.method() !== 'GET' || new URL(request.url()).origin !== origin)).toEqual(
    [],
  )
  const key = /#k=([\w-]{43})/.exec(link)?.[1] ?? 'no key'
  expect(requests.filter((request) => request.url().replace(/#.*/, '').includes(key))).toEqual([])

  const otherKey = link.replace(/#k=.{43}/, `#k=${'A'.repeat(43)}`)
  await theirs.goto(otherKey)
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('cannot be decrypted')
  await theirs.route('**/api/shares/*', async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 1
    await route.fulfill({ response, body })
  })
  await theirs.goto(link)
  await theirs.reload()
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('cannot be decrypted')
  await theirs.unroute('**/api/shares/*')
  await theirs.goto(link.replace(/[\da-f]{32}/, '0'.repeat(32)))
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('no such share')
  await theirs.goto(link.replace(/#.*/, ''))
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('not whole')

  // Its owner deletes it, after the page was loaded anew.
  await page.reload()
  await share.open()
  await share.tab('Your shares')
  await share.pane.getByRole('button', { name: /^Delete/ }).click()
  await expect(share.pane.getByText('Nothing shared yet')).toBeVisible()
  await theirs.goto('about:blank')
  const gone = await theirs.goto(link)
  expect(gone?.status()).toBe(410)
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('expired')
  await theirs.context().close()
})

test('a small session is the link itself: no server has any of it', async ({ workbench, page, browser }) => {
  await workbench.connected(demoUrl('concierge'))
  await expect(await workbench.call('fail')).toContainText('isError')
  await workbench.row('tools/call fail').click()
  const share = new SharePane(page)
  await share.open()
  await share.pane.getByText('This exchange').click()
  const link = await share.link('As a link alone')
  const { page: theirs, requests } = await colleague(browser)
  await theirs.goto(link)
  const viewer = new Workbench(theirs)
  await expect(viewer.timeline.getByRole('row', { selected: true })).toContainText('tools/call fail')
  await expect(viewer.row('tools/list')).toHaveCount(0)
  await expect(theirs.getByRole('group', { name: 'Shared session' })).toContainText('part of a session')
  expect(requests.filter((request) => request.url().includes('/api/'))).toEqual([])
  await theirs.context().close()
})

test('what was shared runs against a server of one’s own, after a look and a click', async ({ workbench, page }) => {
  await workbench.connected(demoUrl('concierge'))
  await expect(await workbench.call('weather')).toContainText(/result/i)
  await expect(await workbench.call('postcard')).toContainText(/result/i)
  const share = new SharePane(page)
  await share.open()
  const link = await share.link('Encrypt and share')
  await page.goto(link)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url())
  })
  await page.getByRole('button', { name: /^Run against my server/ }).click()
  const compare = new CompareView(workbench)
  await page.getByLabel('Server to call').fill(demoUrl('concierge'))
  await expect(page.getByText('2 calls to')).toBeVisible()
  expect(sent).toEqual([])
  await compare.run.click()
  await expect(compare.line('tools/call weather')).toContainText('same')
  // Its picture was left out of what was shared.
  await expect(compare.line('tools/call postcard')).toContainText('changed')
})

test('sharing and viewing: axe finds nothing, nothing is cut off', async ({ workbench, page }, info) => {
  test.slow()
  const look = (name: string) => looksRightInAll(page, name, (file) => info.outputPath(file))
  await session(workbench)
  await workbench.row('tools/call weather').click()
  const share = new SharePane(page)
  await share.open()
  await expect(share.pane.getByRole('region', { name: 'Known secrets' })).toContainText('place')
  await look('preview')
  const link = await share.link('Encrypt and share')
  await share.tab('Your shares')
  await look('shared')
  await page.goto(link)
  await expect(page.getByRole('group', { name: 'Shared session' })).toBeVisible()
  await look('viewer')
  await page.goto(link.replace(/#.*/, ''))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not whole')
  await look('problem')
})
