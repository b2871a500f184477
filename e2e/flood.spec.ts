import { demoUrl, expect, test } from './test'

test('5,000 notifications of one call are all on the timeline, none lost', async ({ workbench }) => {
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('burst', { count: '5000' })
  const rows = async (): Promise<number> => Number(await workbench.timeline.getAttribute('aria-rowcount'))
  await expect.poll(rows, { timeout: 45_000 }).toBeGreaterThan(5000)
  await workbench.page.getByLabel('Filter the timeline').fill('4999')
  await expect(workbench.row('4999').first()).toBeVisible()
})

test('the timeline outlives the connection', async ({ workbench, page }) => {
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('weather')
  const rows = Number(await workbench.timeline.getAttribute('aria-rowcount'))
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click()
  await expect(workbench.row('disconnected')).toBeVisible()
  expect(Number(await workbench.timeline.getAttribute('aria-rowcount'))).toBeGreaterThan(rows)
})
