import { startEverything } from '@/lib/testing/servers/everything'
import { portOf, type Started } from '@/lib/testing/servers/listen'
import { expect, test } from './test'

test.describe('server-everything', () => {
  let server: Started
  test.beforeEach(async ({ workbench }) => {
    server = await startEverything()
    await workbench.connected(server.url)
  })
  test.afterEach(() => server.stop())

  test('lists, calls, reports progress and is read', async ({ workbench }) => {
    await expect(workbench.rail.getByRole('option', { name: /^echo/ })).toBeVisible()
    await expect(await workbench.call('echo', { message: 'ping pong' })).toContainText('Echo: ping pong')
    const long = await workbench.call('trigger-long-running-operation', { duration: '1', steps: '4' })
    await expect(long).toContainText('Long running operation completed')
    await expect(workbench.row('progress').filter({ hasText: '3 / 4' })).toBeVisible()
    const resource = await workbench.pick('demo://resource/static/document/features.md', 'resource')
    await resource.getByRole('button', { name: /^Read/ }).click()
    await expect(workbench.newestCall()).toContainText('features', { ignoreCase: true })
    const prompt = await workbench.pick('simple-prompt', 'prompt')
    await prompt.getByRole('button', { name: /^Get/ }).click()
    await expect(workbench.newestCall()).toContainText('simple prompt', { ignoreCase: true })
  })

  test('asks with a form and with a URL, and is told each answer', async ({ workbench }) => {
    for (const [act, said] of [
      [/^Accept/, 'User provided the requested information'],
      [/^Decline/, 'User declined'],
      [/^Cancel$/, 'User cancelled'],
    ] as const)
      await test.step(`a form: ${act.source}`, async () => {
        await workbench.call('trigger-elicitation-request')
        const form = await workbench.ask('elicitation')
        await form.fill({ String: 'Ada' })
        await form.act(act)
        await expect(workbench.newestCall()).toContainText(said)
      })
    for (const act of ['accept', 'decline', 'cancel'] as const)
      await test.step(`a URL: ${act}`, async () => {
        await workbench.call('trigger-url-elicitation', { url: 'https://example.com/consent' })
        const link = await workbench.ask('elicitation')
        await expect(link.card.getByText('example.com', { exact: true })).toBeVisible()
        await link.act(new RegExp(`^${act}`, 'i'))
        await expect(workbench.newestCall()).toContainText(new RegExp(act, 'i'))
      })
  })

  test('asks the model, answered by typing, then rejected; refuses arguments it cannot use', async ({ workbench }) => {
    await workbench.call('trigger-sampling-request', { prompt: 'a haiku' })
    const sampling = await workbench.ask('sampling')
    await expect(sampling.card).toContainText('a haiku')
    await sampling.fill({ 'Your answer, as the model': 'Old pond.' })
    await sampling.act(/^Send/)
    await expect(workbench.newestCall()).toContainText('Old pond.')
    await workbench.call('trigger-sampling-request', { prompt: 'another' })
    await (await workbench.ask('sampling')).act(/^Reject/)
    await expect(workbench.newestCall()).toContainText(/rejected/i)
    const panel = await workbench.pick('get-sum')
    await panel
      .getByRole('button', { name: 'JSON', exact: true })
      .or(panel.getByRole('radio', { name: 'JSON' }))
      .first()
      .click()
    await panel.getByRole('textbox', { name: 'JSON' }).fill('{"a":"x","b":1}')
    await panel.getByRole('button', { name: /^Call/ }).first().click()
    await panel.getByRole('button', { name: /^Call anyway/ }).click()
    await expect(workbench.newestCall()).toContainText(/invalid/i)
  })

  test('asks for the roots when it is connected to', async ({ workbench }) => {
    const card = workbench.asks.getByRole('article', { name: 'Ask: roots' })
    // It asks 350 ms after it was initialized, on a stream that must be open by then; a busy machine may need another try.
    const asked = () =>
      card.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    for (let tries = 0; tries < 4 && !(await asked()); tries++) await workbench.connected(server.url)
    await (await workbench.ask('roots')).act(/^Send/)
    await expect(workbench.asks.getByRole('article')).toHaveCount(0)
    await expect(workbench.row(/roots\/list.*answered/).first()).toBeVisible()
  })

  test('is killed in the middle of a call, and restarted', async ({ workbench }) => {
    const card = await workbench.call('trigger-long-running-operation', { duration: '60', steps: '60' })
    await expect(workbench.row('progress').first()).toBeVisible()
    await server.stop()
    server = await startEverything(portOf(server))
    // The stream is asked for again, ever more slowly; the server that answers does not know its session.
    await expect(card).toContainText(/cut|socket|closed|reset|refused|session|HTTP_4/i, { timeout: 40_000 })
    await expect(await workbench.call('echo', { message: 'x' })).toContainText(/session|HTTP_4/i)
    await workbench.reconnect()
    await expect(await workbench.call('echo', { message: 'back' })).toContainText('Echo: back')
  })
})
