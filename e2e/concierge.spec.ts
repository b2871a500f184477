import { demoUrl, expect, test } from './test'

for (const era of ['modern', 'legacy'] as const) {
  test.describe(`the Concierge, ${era}`, () => {
    test.beforeEach(async ({ workbench }) => {
      await workbench.page.getByRole('button', { name: new RegExp(`Connect to Concierge, ${era}`) }).click()
      await expect(workbench.rail.getByRole('option').first()).toBeVisible()
    })

    test('books a trip with a person, a model and an approval page', async ({ workbench, page, context }) => {
      const current = await workbench.pick('trip://current', 'resource')
      await current.getByRole('button', { name: 'Subscribe' }).click()
      await expect(current.getByText('Subscribed')).toBeVisible()
      await workbench.call('book_trip', { Destination: 'Oslo' })

      const form = await workbench.ask('elicitation')
      await expect(page).toHaveTitle(/^\(1\) /)
      await expect(workbench.row('tools/call book_trip')).toContainText('asking you')
      await form.act(/^Accept/)
      await expect(form.card.getByText('Required').first()).toBeVisible()
      await form.fill({ 'Your name': 'Ada', 'E-mail': 'ada@', Departure: '2027-05-01' })
      await form.act(/^Accept/)
      await expect(form.card.getByText(/Not an e-mail address/)).toBeVisible()
      await form.fill({ 'E-mail': 'ada@example.com' })
      await form.act(/^Accept/)

      const sampling = await workbench.ask('sampling')
      await sampling.fill({ 'Your answer, as the model': 'Fjords by ferry.' })
      await sampling.act(/^Send/)

      const link = await workbench.ask('elicitation')
      await expect(link.card.getByText('127.0.0.1').first()).toBeVisible()
      const opened = context.waitForEvent('page')
      await link.card.getByRole('link', { name: 'Open link' }).click()
      const approval = await opened
      expect(await approval.evaluate(() => window.opener === null)).toBe(true)
      await approval.getByRole('button', { name: 'Approve' }).click()
      await expect(approval.getByText('The concierge has been told')).toBeVisible()
      await approval.close()
      await link.act(/accept/i)

      const card = workbench.newestCall()
      await expect(card).toContainText('Fjords by ferry.')
      await expect(card).toContainText('booked')
      await expect(page).toHaveTitle(/^(?!\(\d)/)
      const call = workbench.row('tools/call book_trip').first()
      const exchange = await workbench.inspect(call, 'Exchange')
      await expect(exchange).toContainText(/you/i)
      await expect(workbench.row(/resources\/updated trip:\/\/current/)).toBeVisible()
    })

    test('tells what it is told, shows what it brings, and is told what becomes of it', async ({ workbench }) => {
      test.slow()
      await test.step('tells decline from cancel', async () => {
        await workbench.call('book_trip')
        await (await workbench.ask('elicitation')).act(/^Decline/)
        await expect(workbench.newestCall()).toContainText('declined')
        await workbench.call('book_trip')
        await (await workbench.ask('elicitation')).act(/^Cancel$/)
        await expect(workbench.newestCall()).toContainText('cancelled')
        await expect(workbench.row('decline').first()).toBeVisible()
        await expect(workbench.row('cancel').first()).toBeVisible()
      })
      await test.step('tells a link declined from a link cancelled', async () => {
        await workbench.call('approve_by_link')
        await (await workbench.ask('elicitation')).act(/^Decline/)
        await expect(workbench.newestCall()).toContainText('declined')
        await workbench.call('approve_by_link')
        await (await workbench.ask('elicitation')).act(/^Cancel$/)
        await expect(workbench.newestCall()).toContainText('cancelled')
      })
      await test.step('asks two things at once, answered in any order', async () => {
        await workbench.call('review_diff')
        await workbench.call('where_are_you')
        await expect(workbench.page).toHaveTitle(/^\(2\) /)
        await workbench.asks
          .getByRole('tab')
          .or(workbench.asks.getByRole('option'))
          .filter({ hasText: /root/i })
          .first()
          .click()
        await (await workbench.ask('roots')).act(/^Send/)
        const sampling = await workbench.ask('sampling')
        await sampling.act(/^Reject/)
        await expect(workbench.asks.getByRole('article')).toHaveCount(0)
      })
      await test.step('shows progress while it counts, and can be cancelled', async () => {
        const card = await workbench.call('slow_count', { count: '3' })
        await expect(workbench.row('progress').first()).toBeVisible()
        await expect(card).toContainText(/counted/i)
        const second = await workbench.call('slow_count', { count: '100' })
        await second.getByRole('button', { name: 'Cancel call' }).click()
        await expect(second).toContainText(/stopped waiting/)
      })
      await test.step('renders text, picture, sound, link and embedded resource', async () => {
        const card = await workbench.call('postcard')
        await expect(card.getByRole('img').first()).toBeVisible()
        await expect(card.locator('audio')).toHaveCount(1)
        await expect(card).toContainText('trip://')
      })
      await test.step('tells a tool’s error from a JSON-RPC error', async () => {
        await expect(await workbench.call('fail')).toContainText('isError')
      })
      await test.step('reads a resource and gets a prompt', async () => {
        const resource = await workbench.pick('trip://current', 'resource')
        await resource.getByRole('button', { name: /^Read/ }).click()
        await expect(workbench.newestCall()).toContainText('trip', { ignoreCase: true })
        const prompt = await workbench.pick('plan_weekend', 'prompt')
        await prompt.getByRole('combobox').first().fill('Bergen')
        await prompt.getByRole('button', { name: /^Get/ }).click()
        await expect(workbench.newestCall()).toContainText('Bergen')
      })
    })
  })
}

test('a URL in the address bar fills the field, and connects to nothing', async ({ page, workbench }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (/\/api\/(mux|exchange)/.test(request.url()) && request.method() === 'POST') sent.push(request.url())
  })
  const url = new URL(page.url())
  url.searchParams.set('server', demoUrl('concierge'))
  await page.goto(url.href)
  await expect(workbench.url).toHaveValue(demoUrl('concierge'))
  await expect(page.getByText('Not connected')).toBeVisible()
  expect(sent).toEqual([])
})
