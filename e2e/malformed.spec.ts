import { startMalformedServer } from './servers/malformed-server'
import { demoUrl, expect, test } from './test'

test('broken messages of a server are shown as they came, and the next call works', async ({ workbench }) => {
  const server = await startMalformedServer()
  try {
    await workbench.connected(server.url)
    await test.step('shows bad JSON raw, and says what to do', async () => {
      await expect(await workbench.call('bad_json')).toContainText('INVALID_JSON')
      const raw = await workbench.inspect(workbench.row('not JSON'), 'Raw')
      await expect(raw).toContainText('{"jsonrpc": "2.0", "id": 1, "result": {"content": [}')
    })
    await test.step('shows a response to nobody', async () => {
      await expect(await workbench.call('wrong_id')).toContainText('NO_MATCHING_RESPONSE')
      const raw = await workbench.inspect(workbench.row('for somebody else'), 'Raw')
      await expect(raw).toContainText('"id":"nobody-asked"')
    })
    await test.step('shows unknown fields, and takes the result', async () => {
      await expect(await workbench.call('unknown_fields')).toContainText('and more')
      const raw = await workbench.inspect(workbench.row('and more'), 'Raw')
      await expect(raw).toContainText('"weather":"fair"')
    })
    await test.step('lists a tool without schema among the others, and calls it', async () => {
      await expect(workbench.rail.getByRole('option', { name: /^invalid no_schema/ })).toBeVisible()
      await expect(await workbench.call('no_schema')).toContainText('fine')
    })
    await test.step('keeps what arrived before a reset in the middle of an event', async () => {
      await expect(await workbench.call('dies')).toContainText(/ECONNRESET|UND_ERR_SOCKET/)
      await expect(workbench.row('last words')).toBeVisible()
      const raw = await workbench.inspect(workbench.row('not JSON').last(), 'Raw')
      await expect(raw).toContainText('data: {"jsonrpc":"2.0","id"')
      await expect(await workbench.call('fine')).toContainText('fine')
    })
  } finally {
    await server.stop()
  }
})

for (const era of ['modern', 'legacy'] as const) {
  test(`the Troublemaker’s whole catalogue, ${era}, leaves the page in order`, async ({ workbench, page }) => {
    test.setTimeout(240_000)
    await workbench.version(era)
    await workbench.connected(demoUrl('troublemaker'))
    const names = await workbench.rail.getByRole('option').evaluateAll((options) =>
      options
        .map((option) => option.textContent)
        // The page of its app is a resource.
        .filter((text) => !text.includes('://'))
        .map((text) => /[a-z0-9_]+/.exec(text)?.[0] ?? ''),
    )
    expect(names.length).toBeGreaterThan(25)
    const patient = ['never_answers', 'answers_after_cancel', 'asks_until_yes']
    for (const name of names) {
      const card = await workbench.call(name)
      const article = workbench.asks.getByRole('article').first()
      const decline = article.getByRole('button', { name: /^(Decline|Reject|Refuse)/ }).first()
      // Asks until the answer is yes: once is enough, and the call must be over before the next one.
      if (name === 'asks_until_yes') await decline.click()
      if (patient.includes(name)) {
        await card.getByRole('button', { name: 'Cancel call' }).click()
        await expect(card.getByRole('status').first()).toHaveText('Cancelled')
      }
      while (await article.isVisible()) {
        // What was visible may be withdrawn before the click: then the look above finds it gone.
        await decline.click({ timeout: 3000 }).catch(() => undefined)
        await page.waitForTimeout(50)
      }
    }
    await expect(await workbench.call('good')).toContainText('Nothing to see here.')
  })
}
