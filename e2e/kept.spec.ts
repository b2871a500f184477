import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { looksRight } from './looks-right'
import { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

/** Every row in sight, as time and what it says. */
const rows = (workbench: Workbench): Promise<string[]> =>
  workbench.timeline.getByRole('row').evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll('[title]')]
        .slice(0, 2)
        .map((cell) => (cell as HTMLElement).title)
        .join(' '),
    ),
  )

const sessions = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Sessions', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Sessions' })
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  return panel
}

const byName = (panel: Locator, name: string | RegExp): Locator => panel.getByRole('listitem').filter({ hasText: name })

/** Ends every process of the browser that uses this profile, as a crash does: without a word. */
const crash = (profile: string): void => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (command.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone by itself.
    }
  }
}

test('a tab that is loaded again has every row it had, and goes on', async ({ workbench, page }) => {
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('book_trip', { Destination: 'Oslo' })
  await workbench.ask('elicitation')
  const before = await rows(workbench)
  await page.reload()
  await expect(workbench.row('disconnected')).toBeVisible()
  expect(await rows(workbench)).toEqual(expect.arrayContaining(before))
  // Nobody can be answered any more.
  await expect(workbench.row('tools/call book_trip')).not.toContainText('asking you')
  await expect(workbench.asks.getByRole('article')).toHaveCount(0)
  await expect(page.getByText(/0 streams open/)).toBeVisible()

  await page.getByRole('button', { name: 'Reconnect', exact: true }).click()
  await expect(page.getByText('Connected', { exact: true })).toBeVisible()
  await workbench.call('weather')
  await expect(workbench.row('tools/call weather')).toBeVisible()
  const both = await workbench.rowCount()

  // In the middle of a flood: what was counted is there again, and the rest of it is not lost on the way.
  await workbench.call('burst', { count: '5000' })
  await expect.poll(() => workbench.rowCount(), { timeout: 30_000 }).toBeGreaterThan(both + 500)
  const seen = await workbench.rowCount()
  await page.reload()
  await expect.poll(() => workbench.rowCount()).toBeGreaterThanOrEqual(seen)
  await page.getByLabel('Filter the timeline').fill('kind:note')
  await expect(workbench.row('disconnected')).toHaveCount(2)
})

test('a browser that is killed has every row that was shown when it starts again', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'parley-profile-'))
  const start = async (): Promise<{ readonly context: BrowserContext; readonly workbench: Workbench }> => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      viewport: { width: 1440, height: 900 },
    })
    const workbench = new Workbench(context.pages()[0] ?? (await context.newPage()))
    await workbench.open()
    return { context, workbench }
  }
  try {
    const first = await start()
    await first.workbench.connected(demoUrl('concierge'))
    await first.workbench.call('book_trip', { Destination: 'Oslo' })
    await first.workbench.ask('elicitation')
    const before = await rows(first.workbench)
    await first.workbench.call('burst', { count: '5000' })
    await expect.poll(() => first.workbench.rowCount(), { timeout: 30_000 }).toBeGreaterThan(500)
    const seen = await first.workbench.rowCount()
    const closed = first.context.waitForEvent('close')
    crash(profile)
    await closed

    const { context, workbench } = await start()
    const panel = await sessions(workbench.page)
    await byName(panel, /^Concierge/)
      .getByRole('button', { name: /Concierge.*event/ })
      .click()
    await expect.poll(() => workbench.rowCount()).toBeGreaterThanOrEqual(seen)
    await workbench.timeline.press('Home')
    await expect.poll(() => rows(workbench)).toEqual(expect.arrayContaining(before.slice(0, 10)))
    await workbench.page.getByLabel('Filter the timeline').fill('kind:note')
    await expect(workbench.row('disconnected')).toBeVisible()
    await context.close()
  } finally {
    crash(profile)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('sessions are listed, named, looked at from a second tab, and deleted', async ({
  workbench,
  page,
  context,
}, info) => {
  await workbench.connected(demoUrl('concierge'))
  await page.getByRole('button', { name: /^New session/ }).click()
  await workbench.connected(demoUrl('troublemaker'))
  const panel = await sessions(page)
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  await panel.getByRole('button', { name: /^Rename Concierge/ }).click()
  await panel.getByRole('textbox', { name: 'Name of the session' }).fill('The good one')
  await page.keyboard.press('Enter')
  await expect(byName(panel, 'The good one')).toContainText(/modern · \d\d:\d\d · \d+ events/)
  await expect(byName(panel, 'open here')).toContainText(/MUST/)
  await looksRight(page, info.outputPath('sessions.png'))
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  const other = new Workbench(await context.newPage())
  await other.open()
  const others = await sessions(other.page)
  await expect(byName(others, 'open in another tab').getByRole('button', { name: /close it there/ })).toBeDisabled()
  await byName(others, 'open in another tab').getByRole('button', { name: /event/ }).click()
  await expect(other.page.getByText('OPEN_ELSEWHERE')).toBeVisible()
  await expect.poll(() => rows(other)).toEqual(await rows(workbench))
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(other.row('disconnected')).toBeVisible()
  await page.close()
  await other.page.getByRole('button', { name: 'Go on here' }).click()
  await expect(other.page.getByText('OPEN_ELSEWHERE')).toBeHidden()
  await expect(other.page.getByRole('button', { name: 'Reconnect', exact: true })).toBeVisible()

  await sessions(other.page)
  await others.getByRole('button', { name: 'Delete The good one' }).click()
  await others.getByRole('button', { name: 'Keep', exact: true }).click()
  await others.getByRole('button', { name: 'Delete The good one' }).click()
  await others.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(others.getByRole('listitem')).toHaveCount(1)
  await other.page.reload()
  await sessions(other.page)
  await expect(others.getByRole('listitem')).toHaveCount(1)
})

test('a browser without room says so, goes on, and catches up when there is', async ({ workbench, page }) => {
  const quota = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await quota.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await workbench.connected(demoUrl('concierge'))
  await expect(page.getByText('QUOTA_FULL')).toBeVisible()
  await workbench.call('weather')
  await expect(workbench.row('tools/call weather')).toBeVisible()
  const seen = await rows(workbench)
  await quota.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('QUOTA_FULL')).toBeHidden()
  await page.reload()
  await expect.poll(() => rows(workbench)).toEqual(expect.arrayContaining(seen))
})
