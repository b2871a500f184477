import { demoUrl, expect, test } from './test'

/** Reads the browser's own records of main-thread tasks over 50 ms. */
const watchLongTasks = () => {
  const tasks: number[] = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(Math.round(duration))
  }).observe({ type: 'longtask', buffered: true })
  Object.assign(window, { parleyLongTasks: tasks })
}

test('5,000 notifications of one call are all on the timeline, none lost', async ({ workbench, page }, info) => {
  await page.addInitScript(watchLongTasks)
  await page.reload()
  await workbench.connected(demoUrl('concierge'))
  await page.evaluate(() => {
    ;(window as unknown as { parleyLongTasks: number[] }).parleyLongTasks.length = 0
  })
  await workbench.call('burst', { count: '5000' })
  const rows = async (): Promise<number> => Number(await workbench.timeline.getAttribute('aria-rowcount'))
  await expect.poll(rows, { timeout: 45_000 }).toBeGreaterThan(5000)
  const tasks = await page.evaluate(() => (window as unknown as { parleyLongTasks: number[] }).parleyLongTasks)
  info.annotations.push({ type: 'longest main-thread task', description: `${Math.max(0, ...tasks)} ms` })
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
