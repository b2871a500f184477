import { looksRightInAll } from './looks-right'
import type { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

/** Types the start of a value and takes the suggestion by keyboard. */
const complete = async ({ page }: Workbench, field: string, typed: string, wanted: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: field })
  await box.fill('')
  await box.pressSequentially(typed)
  const options = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(options.getByRole('option', { name: wanted })).toBeVisible()
  await box.press('ArrowDown')
  while ((await options.getByRole('option', { selected: true }).textContent()) !== wanted) await box.press('ArrowDown')
  await box.press('Enter')
  await expect(box).toHaveValue(wanted)
}

for (const era of ['modern', 'legacy'] as const) {
  test(`every operation on the Concierge, ${era}`, async ({ workbench, page }, info) => {
    await page.getByRole('button', { name: new RegExp(`Connect to Concierge, ${era}`) }).click()
    await expect(workbench.rail.getByRole('option', { name: /guide:\/\/tbilisi/ })).toBeVisible()

    await test.step('completes variables and arguments', async () => {
      const template = await workbench.pick('trip://{id}', 'template')
      await complete(workbench, 'id', 'ky', 'kyoto-autumn')
      await template.getByRole('button', { name: /^Read/ }).click()
      await expect(workbench.newestCall()).toContainText('Kyoto, 6 nights')
      await workbench.pick('plan_weekend', 'prompt')
      await complete(workbench, 'city', 'l', 'Ljubljana')
    })

    await test.step('subscribes to a resource', async () => {
      const resource = await workbench.pick('trip://current', 'resource')
      await resource.getByRole('button', { name: 'Subscribe' }).click()
      await expect(resource.getByText('Subscribed')).toBeVisible()
      await page.getByText(/^Subscriptions/).click()
      const subscriptions = page.getByRole('list', { name: 'Subscriptions' })
      await expect(subscriptions).toContainText('trip://current')
      await expect(subscriptions).toContainText('honoured')
    })

    await test.step('says which arguments are headers', async () => {
      const hotel = await workbench.pick('find_hotel')
      await expect(hotel.getByText('Mcp-Param-Region')).toBeVisible()
      if (era === 'modern') await expect(hotel.getByText('Mcp-Param-Region: old town')).toBeVisible()
    })

    if (era === 'modern')
      await test.step('reads a skill, and holds its files against what was listed', async () => {
        await workbench.rail.getByRole('option', { name: /plan-a-trip/ }).click()
        const skill = page.getByRole('article', { name: /^skill / })
        const files = skill.getByRole('listitem')
        await expect(files).toHaveCount(2)
        await files.last().getByRole('button', { name: 'Read' }).click()
        await expect(files.last()).toContainText('a second pair of shoes')
        await expect(files.last()).toContainText('Size and digest as listed')
        await looksRightInAll(page, 'skill', (file) => info.outputPath(file))
      })

    if (era === 'legacy')
      await test.step('follows a task to its result', async () => {
        const tool = await workbench.pick('pack_suitcase')
        await tool.getByLabel('Call as a task').check()
        await tool.getByRole('button', { name: /^Call as a task/ }).click()
        await expect(workbench.newestCall()).toContainText('Packed for Lisbon.')
        await workbench.rail.getByRole('option', { name: /pack_suitcase completed/ }).click()
        await expect(page.getByRole('article', { name: /^task / })).toContainText('The suitcase is at the door')
      })

    await test.step('chooses the log level, pings, and lists page by page', async () => {
      const server = page.getByRole('button', { name: 'Server: Concierge' })
      await server.click()
      const facts = page.getByRole('dialog', { name: 'Server: Concierge' })
      await facts.getByLabel('Log messages').selectOption('debug')
      if (era === 'legacy') {
        await facts.getByRole('button', { name: 'Ping' }).click()
        await expect(facts.getByText(/^answered in/)).toHaveCount(2)
      } else await expect(facts.getByText('2026-07-28 has no ping')).toBeVisible()
      if (era === 'modern') await looksRightInAll(page, 'server', (file) => info.outputPath(file))
      await facts.getByLabel('Lists').selectOption('page by page')
      await page.keyboard.press('Escape')
      await workbench.call('slow_count', { 'Count to': '2', Pause: '10' })
      await expect(workbench.newestCall()).toContainText('Counted to 2')
      await server.click()
      await facts.getByRole('button', { name: 'Show only log messages' }).click()
      await expect(workbench.row(/message info . slow_count/).first()).toBeVisible()
      await expect(workbench.row('tools/call')).toHaveCount(0)
      await page.getByRole('button', { name: 'List everything again' }).click()
      const more = workbench.rail.getByRole('option', { name: /Load next page/ })
      await expect(more).toBeVisible()
      await expect(workbench.rail.getByRole('option', { name: /guide:\/\/tbilisi/ })).toHaveCount(0)
      await workbench.pick('trip://current', 'resource')
      if (era === 'modern') await looksRightInAll(page, 'operations', (file) => info.outputPath(file))
      await more.click()
      await expect(workbench.rail.getByRole('option', { name: /guide:\/\/tbilisi/ })).toBeVisible()
      await expect(more).toHaveCount(0)
    })
  })
}

test('a task of the modern extension, asked for its input and followed to its result', async ({ workbench, page }) => {
  await page.getByRole('button', { name: /^Capabilities/ }).click()
  await page.getByRole('button', { name: 'Add an extension' }).click()
  await page.getByLabel('Id of extension 1').fill('io.modelcontextprotocol/tasks')
  await page.keyboard.press('Escape')
  await workbench.version('modern')
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('pack_suitcase')
  const ask = await workbench.ask('elicitation')
  await expect(workbench.row('tasks/get').first()).toBeVisible()
  await ask.act(/^Accept/)
  await expect(workbench.newestCall()).toContainText(/Packed for/)
  await expect(workbench.row('tasks/update').first()).toBeVisible()
  await workbench.rail.getByRole('option', { name: /pack_suitcase completed/ }).click()
  await expect(page.getByRole('article', { name: /^task / })).toContainText('The suitcase is at the door')
})
