import { looksRight, looksRightInAll } from './looks-right'
import { LiveShare, watchedBy } from './pages/live-share'
import { rowsAndFindings } from './pages/rows-and-findings'
import type { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

const SECRET = 'tok-live-7f3a91c0d2b4'

const connected = async ({ page, url, rail }: Workbench): Promise<void> => {
  await url.fill(demoUrl('concierge'))
  await page.getByRole('button', { name: /^Headers/ }).click()
  await page.getByRole('button', { name: 'Add a header' }).click()
  await page.getByLabel('Name of header 1').fill('Authorization')
  await page.getByLabel('Value of header 1', { exact: true }).fill(`Bearer ${SECRET}`)
  await page.keyboard.press('Escape')
  await url.press('Enter')
  await expect(rail.getByRole('option').first()).toBeVisible()
}

test('a session is watched while it goes on, and a watcher answers what its server asks', async ({
  workbench,
  page,
  browser,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/api/live/')) return
    sent.push(request.url(), request.postDataBuffer()?.toString('latin1') ?? '')
  })
  await connected(workbench)
  const live = new LiveShare(page)
  const link = await live.start()
  expect(link).toMatch(/\/s\/[\da-f]{32}#live=[\w-]{43}$/)
  const watcher = await watchedBy(browser, link)
  await expect(watcher.state).toHaveText('live')

  // What happens here is seen there; who may not answer is asked nothing.
  const [name, mail, day] = ['Ada', 'ada@example.com', '2027-05-01']
  await workbench.call('book_trip', { Destination: 'Oslo' })
  await workbench.ask('elicitation')
  await expect(watcher.workbench.row('tools/call book_trip')).toContainText('asking')
  await expect(watcher.workbench.asks).toHaveCount(0)
  await live.letAnswer()
  const ask = await watcher.workbench.ask('elicitation')
  await expect(watcher.page.getByText(/^Your answer goes to Concierge/i)).toBeVisible()
  await watcher.page.getByLabel('Your name, for its owner').fill('Grace')
  await ask.fill({ 'Your name': name, 'E-mail': mail, Departure: day })
  await ask.act(/^Accept/)
  await expect(workbench.row('by a watcher')).toBeVisible()
  await expect(watcher.page.getByText('Your answer was given to the server.')).toBeVisible()
  await live.chip.click()
  await expect(live.popover.getByRole('list', { name: 'Answers of watchers' })).toContainText('Grace answered')
  await page.keyboard.press('Escape')

  // The owner answers the next one: it is gone there, too.
  await watcher.workbench.ask('sampling')
  const sampling = await workbench.ask('sampling')
  await sampling.fill({ 'Your answer, as the model': 'Fjords by ferry.' })
  await sampling.act(/^Send/)
  await watcher.workbench.ask('elicitation')
  await (await workbench.ask('elicitation')).act(/^Decline/)
  await expect(watcher.workbench.asks.getByRole('article')).toHaveCount(0)
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(watcher.workbench.row('disconnected')).toBeVisible()

  const own = await rowsAndFindings(page)
  const theirs = await rowsAndFindings(watcher.page)
  // What stands where a secret stood is of another size.
  const sizeless = (row: string): string => row.replace(/[\d.]+ k?B\b/g, '… B')
  expect(theirs.rows.map(sizeless)).toEqual(own.rows.map(sizeless))
  expect(theirs.findings).toBe(own.findings)
  expect(theirs.report).toBe(own.report)

  // The owner's page is loaded anew: it goes on with the same session, and shares what is new.
  await page.reload()
  await expect(live.chip).toHaveAccessibleName('Live sharing: live, watchers may answer')
  await workbench.connected(demoUrl('concierge'))
  // Rows out of sight are not in the page: leave only those that count.
  await watcher.page.getByLabel('Filter the timeline').fill('kind:note')
  await expect(watcher.workbench.row(/(?<!dis)connected/)).toHaveCount(2)
  await live.press('Stop sharing')
  await expect(watcher.state).toHaveText('ended')
  await expect(live.chip).toHaveCount(0)

  // The server relayed what it cannot read, to somebody who connected to nothing.
  const key = /#live=(.*)/.exec(link)?.[1] ?? 'no key'
  expect(sent.length).toBeGreaterThan(4)
  expect(sent.filter((text) => text.includes(SECRET) || text.includes(key) || text.includes('tools/call'))).toEqual([])
  expect(await watcher.page.content()).not.toContain(SECRET)
  const paths = new Set(watcher.requests.map((request) => new URL(request.url()).pathname.split('/')[2]))
  expect([...paths].filter((path) => path === 'mux' || path === 'exchange')).toEqual([])
  await watcher.page.context().close()
})

test('sharing live looks right, to its owner and to who watches', async ({ workbench, page, browser }, info) => {
  const outputPath = (file: string): string => info.outputPath(file)
  await workbench.connected(demoUrl('concierge'))
  const live = new LiveShare(page)
  const link = await live.start()
  const watcher = await watchedBy(browser, link)
  await workbench.call('book_trip', { Destination: 'Oslo' })
  await live.letAnswer()
  await live.chip.click()
  await looksRightInAll(page, 'live-owner', outputPath)
  await watcher.workbench.ask('elicitation')
  await looksRightInAll(watcher.page, 'live-watcher', outputPath)
  await live.popover.getByRole('button', { name: 'Stop and delete' }).click()
  await expect(watcher.state).toHaveText(/ended|expired/)
  await looksRight(watcher.page, outputPath('live-ended.png'))
  await watcher.page.reload()
  await expect(watcher.page.getByRole('heading', { name: 'This share has expired' })).toBeVisible()
  await watcher.page.context().close()
})
