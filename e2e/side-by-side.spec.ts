import { startV1Server } from '@/lib/testing/servers/v1-server'
import { looksRightInAll } from './looks-right'
import { demoUrl, expect, test } from './test'

test('two servers of different eras side by side, each with its own recording', async ({ workbench, page }, info) => {
  test.slow()
  const server = await startV1Server()
  const strip = page.getByRole('navigation', { name: 'Open sessions' })
  const tab = (name: RegExp) => strip.getByRole('button', { name })
  const worked = page.getByRole('main')
  const beside = page.getByRole('region', { name: 'The session beside' })
  const named = (place: typeof worked) => place.getByRole('heading', { level: 2 }).first()

  await workbench.connected(demoUrl('concierge'))
  await expect(strip).toBeHidden()
  await workbench.call('book_trip', { Destination: 'Oslo' })
  await (await workbench.ask('elicitation')).card.getByRole('textbox').first().fill('a draft')

  await page.getByRole('button', { name: /^Open another server/ }).click()
  await workbench.version('legacy')
  await workbench.connected(server.url)
  await workbench.call('ask_five')
  await expect(workbench.asks.getByRole('tab')).toHaveCount(5)

  // The one in the background goes on, and says that it is waited for there.
  await expect(tab(/^Concierge.*1 ask for you/)).toBeVisible()
  await expect(page).toHaveTitle('(6) Parley')
  await tab(/^Concierge/).click()
  const draft = (await workbench.ask('elicitation')).card.getByRole('textbox').first()
  await expect(draft).toHaveValue('a draft')
  await expect(workbench.url).toHaveValue(demoUrl('concierge'))
  await (await workbench.ask('elicitation')).act(/^Decline/)
  await expect(page).toHaveTitle('(5) Parley')

  await page.getByRole('button', { name: 'Show two sessions side by side' }).click()
  await expect(named(worked)).toHaveText(/Concierge/)
  await expect(named(beside)).toHaveText('v1-server')
  await looksRightInAll(page, 'side-by-side', (file) => info.outputPath(file))
  await page.setViewportSize({ width: 1440, height: 900 })

  // Turning to a row of the other one brings its rail, its asks and its details.
  await beside.getByRole('row').filter({ hasText: 'tools/call ask_five' }).click()
  await expect(named(worked)).toHaveText('v1-server')
  await expect(workbench.detail.getByText('ask_five').first()).toBeVisible()
  await expect(workbench.url).toHaveValue(server.url)
  const cards = workbench.asks.getByRole('article')
  for (let left = 5; left > 0; left--) {
    await cards
      .getByRole('button', { name: /^(Decline|Reject|Refuse)/ })
      .first()
      .click()
    if (left > 1) await expect(workbench.asks.getByRole('tab')).toHaveCount(left - 1 > 1 ? left - 1 : 0)
  }
  await expect(page).toHaveTitle('Parley')

  await page.reload()
  await expect(named(worked)).toHaveText('v1-server')
  await expect(named(beside)).toHaveText(/Concierge/)
  await expect(worked.getByRole('row').filter({ hasText: 'tools/call ask_five' })).toBeVisible()
  await expect(beside.getByRole('row').filter({ hasText: 'tools/call book_trip' })).toBeVisible()
  await expect(strip.getByRole('listitem').first()).toContainText('Concierge')

  await strip.getByRole('button', { name: /^Compare with Concierge/ }).click()
  await expect(page.getByRole('region', { name: 'Right side' })).toContainText('Concierge')
  await strip.getByRole('button', { name: 'Close v1-server' }).click()
  await expect(strip).toBeHidden()
  await expect(workbench.row('tools/call book_trip')).toBeVisible()
  await expect(workbench.url).toHaveValue(demoUrl('concierge'))
  // What was chosen for the other one is not this one’s.
  await expect(page.getByRole('button', { name: 'Version: auto' })).toBeVisible()
  await server.stop()
})
