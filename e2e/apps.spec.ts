import { test as plain, type FrameLocator, type Page } from '@playwright/test'
import { freePort } from '@/lib/testing/servers/free-port'
import { looksRightInAll } from './looks-right'
import { Workbench } from './pages/workbench'
import { startApp } from './setup/app'
import { demoUrl, expect, test } from './test'

const quiet = (): void => undefined

/** The pane of an app, and the app's own page: a frame without an origin, in a frame of another origin. */
const paneOf = (page: Page) => {
  const pane = page.getByRole('region', { name: 'App', exact: true })
  const inner: FrameLocator = pane.frameLocator('iframe').frameLocator('iframe')
  return { pane, inner, aside: pane.getByRole('complementary') }
}

/** The hosts of the frames below the page, the sandbox first. */
const frameOrigins = (page: Page): Promise<string[]> =>
  Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(() => self.origin)),
  )

test('a server’s app runs on another origin, asks before it acts, and every word of it is recorded', async ({
  workbench,
  page,
}, info) => {
  await workbench.connected(demoUrl('concierge'))
  const card = await workbench.call('departures')
  await expect(card).toContainText(/result/i)
  const opener = card.getByRole('button', { name: 'Open app' })
  await opener.click()
  const { pane, inner, aside } = paneOf(page)
  await expect(inner.getByRole('heading', { name: 'Departures from OSL, from 9:00' })).toBeVisible()
  await expect(inner.getByRole('row')).toHaveCount(6)
  await expect(aside.getByRole('status')).toContainText('Departure board, running on localhost:')
  await expect(aside).toContainText('nothing outside its own page')
  const own = new URL(page.url()).origin
  expect(await frameOrigins(page)).toEqual([own.replace('127.0.0.1', 'localhost'), 'null'])
  await expect(workbench.row(/app ui:\/\//)).toContainText('open')

  await inner.getByRole('button', { name: 'Later flights' }).click()
  const wantsCall = aside.getByRole('region', { name: /wants to call the tool/ })
  await expect(wantsCall).toContainText('departures')
  await looksRightInAll(page, 'app', (file) => info.outputPath(file))
  await wantsCall.getByRole('button', { name: 'Refuse' }).click()
  await expect(inner.getByRole('status')).toContainText('refused')
  await expect(workbench.row('tools/call departures')).toHaveCount(1)

  await inner.getByRole('button', { name: 'Later flights' }).click()
  await wantsCall.getByRole('button', { name: 'Allow its calls' }).click()
  await expect(inner.getByRole('heading', { name: 'Departures from OSL, from 10:00' })).toBeVisible()
  // What was allowed once is not asked again.
  await inner.getByRole('button', { name: 'Later flights' }).click()
  await expect(inner.getByRole('heading', { name: 'Departures from OSL, from 11:00' })).toBeVisible()

  await inner.getByRole('button', { name: 'Map' }).click()
  const wantsLink = aside.getByRole('region', { name: /wants to open/ })
  await expect(wantsLink).toContainText('https://www.openstreetmap.org/')
  await wantsLink.getByRole('button', { name: 'Refuse' }).click()
  await inner.getByRole('button', { name: 'Tell the model' }).click()
  await expect(aside).toContainText('Departures from OSL, from 11:00: 5 flights.')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(inner.locator('html')).toHaveAttribute('data-theme', 'dark')

  // The session stays open behind another: so does its app.
  await page.getByRole('button', { name: /^Open another server/ }).click()
  await expect(pane).toBeHidden()
  await page
    .getByRole('navigation', { name: 'Open sessions' })
    .getByRole('button', { name: /^Concierge/ })
    .click()
  await inner.getByRole('button', { name: 'Later flights' }).click()
  await expect(inner.getByRole('heading', { name: 'Departures from OSL, from 12:00' })).toBeVisible()

  await pane.getByRole('button', { name: 'Close the app' }).click()
  await expect(pane).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.getByLabel('Filter the timeline').fill('kind:app')
  for (const text of ['ui/initialize', 'tool-result', 'ui/open-link', 'ui/message', 'ui/resource-teardown'])
    await expect(workbench.row(text).first()).toBeVisible()
  await expect(workbench.row(/app ui:\/\//)).toContainText('closed')
})

plain(
  'a hostile app reaches nothing: not the page, not the network, not the person’s time',
  async ({ page, context }) => {
    const workbench = new Workbench(page)
    await workbench.open()
    const opened: string[] = []
    const reached: string[] = []
    const dialogs: string[] = []
    context.on('page', (other) => opened.push(other.url()))
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('response', (response) => reached.push(new URL(response.url()).host))
    await workbench.connected(demoUrl('troublemaker'))
    const address = page.url()
    const card = await workbench.call('hostile_app')
    await card.getByRole('button', { name: 'Open app' }).click()
    const { pane, inner, aside } = paneOf(page)
    const tried = inner.locator('#tried')
    await expect(tried).toContainText('"fetch-parley"')
    await expect(tried).toContainText('"fetch-foreign"')
    await expect(tried).toContainText('"image"')
    await expect(tried).toContainText('"camera"')
    const { 'top-navigation': left, modal, ...others } = JSON.parse(await tried.innerText()) as Record<string, string>
    for (const [name, came] of Object.entries(others))
      expect([name, came]).toEqual([name, expect.stringMatching(/^refused/)])
    expect([left, modal]).toEqual([
      expect.stringMatching(/^(refused|no error)/),
      expect.stringMatching(/^(refused|false)/),
    ])

    // What it wants and says is text, and waits.
    await expect(aside).toContainText('<img src=x onerror=alert(1)>')
    const wants = aside.getByRole('region', { name: /wants to call the tool/ })
    await expect(wants).toHaveCount(1)
    await expect(wants).toContainText('good')
    const filter = page.getByLabel('Filter the timeline')
    await filter.fill('kind:app')
    await expect(workbench.row(/too long/).first()).toBeVisible()
    await expect(workbench.row(/not JSON-RPC/).first()).toBeVisible()
    await expect(workbench.row(/spoofed/)).toHaveCount(0)
    await filter.fill('')

    await inner.getByRole('button', { name: 'Flood' }).click()
    await expect(pane.getByText('The app was stopped')).toBeVisible()
    await expect(pane.locator('iframe')).toHaveCount(0)
    await filter.fill('kind:app hostile.html')
    await expect(workbench.row(/app ui:\/\//)).toContainText('stopped')
    await filter.fill('')
    await expect(await workbench.call('good')).toContainText(/result/i)

    // Once more, to leave for another site: its frame goes nowhere, and the page stays.
    await workbench.call('hostile_app')
    await workbench.newestCall().getByRole('button', { name: 'Open app' }).click()
    await inner.getByRole('button', { name: 'Leave' }).click()
    await expect(inner.getByRole('button', { name: 'Leave' })).toHaveCount(0)
    await expect(await workbench.call('good')).toContainText(/result/i)
    expect(page.url()).toBe(address)
    expect({ opened, dialogs }).toEqual({ opened: [], dialogs: [] })
    const hosts = [new URL(address).host, new URL(address).host.replace('127.0.0.1', 'localhost')]
    expect(reached.filter((host) => host !== '' && !hosts.includes(host))).toEqual([])
  },
)

plain(
  'where Parley is hosted, apps run on the origin that was set; without another one, they do not',
  async ({ page }) => {
    plain.setTimeout(120_000)
    for (const { name, runs } of [
      { name: 'apps.localhost', runs: true },
      { name: '127.0.0.1', runs: false },
    ]) {
      const port = await freePort()
      const app = await startApp(quiet, { PORT: String(port), PARLEY_SANDBOX_ORIGIN: `http://${name}:${port}` })
      try {
        await page.goto(app.url)
        const workbench = new Workbench(page)
        await workbench.connected(demoUrl('concierge', app.url))
        await (await workbench.call('departures')).getByRole('button', { name: 'Open app' }).click()
        const { pane, inner } = paneOf(page)
        if (runs) {
          await expect(inner.getByRole('heading', { name: /^Departures from OSL/ })).toBeVisible()
          expect(await frameOrigins(page)).toEqual([`http://${name}:${port}`, 'null'])
        } else {
          await expect(pane.getByText('NO_SEPARATE_ORIGIN')).toBeVisible()
          await expect(pane).toContainText('<!doctype html>')
          await expect(pane.locator('iframe')).toHaveCount(0)
        }
      } finally {
        await app.stop()
      }
    }
  },
)
