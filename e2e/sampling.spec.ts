import { FAKE_KEY, fakeProvider } from '@/lib/testing/fake-provider'
import { serve, type Served } from '@/lib/testing/serve'
import { Answers, type ProviderName } from './pages/answers'
import type { Workbench } from './pages/workbench'
import type { Started } from '@/lib/testing/servers/listen'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { expect, test } from './test'

/** Sends the sampling request in front to a model, and waits for its end. */
const runWith = async (workbench: Workbench, model: string) => {
  const ask = await workbench.ask('sampling')
  await ask.card.getByLabel(/^Model at/).fill(model)
  await ask.act(/^Run ⌘/)
  return ask
}

test.describe('sampling through a provider', () => {
  let provider: Served
  let server: Started | undefined
  test.beforeEach(async () => {
    provider = await serve(fakeProvider)
  })
  test.afterEach(async () => {
    await provider.stop()
    await server?.stop()
  })

  const CASES: readonly [ProviderName, () => Promise<Started>][] = [
    ['openai', () => startV2Server()],
    ['anthropic', () => startV1Server()],
    ['google', () => startV2Server()],
  ]

  for (const [kind, start] of CASES) {
    test(`${kind}: text, tools, images, errors, limits and a cut stream`, async ({ workbench, page }) => {
      test.slow()
      server = await start()
      await workbench.connected(server.url)
      const answers = new Answers(page)
      await answers.open()
      await answers.provider(kind, provider.url)
      await expect(page.getByText(/models listed/)).toBeVisible()
      await answers.route('Sampling', 'Provider')
      await answers.close()

      await workbench.call('ask_model')
      let ask = await runWith(workbench, 'fake-text')
      await expect(ask.card.getByLabel(/^The model’s answer/)).toHaveValue(/You said: Say hello/)
      await expect(ask.card.getByText(/\d+ in \+ \d+ out tokens/)).toBeVisible()
      await ask.act(/^Send/)
      await expect(workbench.newestCall()).toContainText('You said: Say hello')
      await expect(workbench.row('by the model').first()).toBeVisible()
      await expect(workbench.row(/POST 127\.0\.0\.1/).first()).toBeVisible()

      await workbench.call('ask_model_with_tools')
      ask = await runWith(workbench, 'fake-tools')
      await expect(
        ask.card.getByRole('list', { name: 'Content of the answer' }).getByText('Tool use', { exact: true }),
      ).toBeVisible()
      await expect(ask.card.getByLabel(/^Stop reason/)).toHaveValue('toolUse')
      await ask.act(/^Send/)
      await expect(workbench.newestCall()).toContainText('"Zürich"')
      await expect(workbench.newestCall()).toContainText('tool_use')

      await workbench.call('ask_model_with_picture')
      ask = await runWith(workbench, 'fake-text')
      await expect(ask.card.getByLabel(/^The model’s answer/)).toHaveValue(/with 1 image/)
      await ask.act(/^Send/)
      await expect(workbench.newestCall()).toContainText('with 1 image')

      if (kind !== 'anthropic') {
        await workbench.call('ask_model')
        ask = await runWith(workbench, 'fake-image')
        await expect(ask.card.getByRole('list', { name: 'Content of the answer' }).getByRole('img')).toBeVisible()
        await ask.act(/^Send/)
        await expect(workbench.newestCall()).toContainText('image/png')
      }

      await workbench.call('ask_model')
      for (const [model, code] of [
        ['fake-error', 'PROVIDER_ERROR'],
        ['fake-rate-limit', 'PROVIDER_RATE_LIMITED'],
        ['fake-cut', 'PROVIDER_STREAM_CUT'],
        ['no-such-model', 'PROVIDER_ERROR'],
      ] as const) {
        ask = await runWith(workbench, model)
        await expect(ask.card.getByText(code, { exact: true })).toBeVisible()
        await ask.act(/^Back to the prompt/)
      }
      ask = await runWith(workbench, 'fake-leaky-error')
      await expect(ask.card.getByText('PROVIDER_ERROR', { exact: true })).toBeVisible()
      await ask.act(/^Answer by hand/)
      await ask.fill({ 'Your answer': 'By hand after all' })
      await ask.act(/^Send/)
      await expect(workbench.newestCall()).toContainText('By hand after all')
      expect(await page.content()).not.toContain(FAKE_KEY)
    })
  }

  test('a key is gone with the page, unless it is to be kept', async ({ workbench, page }) => {
    server = await startV2Server()
    await workbench.connected(server.url)
    const answers = new Answers(page)
    await answers.open()
    await answers.provider('openai', provider.url)
    await expect(page.getByText(/models listed/)).toBeVisible()
    const stored = () =>
      page.evaluate(() => [localStorage, sessionStorage].map((area) => Object.values(area).join(' ')).join(' '))
    expect(await stored()).not.toContain(FAKE_KEY)
    await page.getByRole('checkbox', { name: /Keep on this computer/ }).check()
    expect(await stored()).toContain(FAKE_KEY)
    await page.getByRole('button', { name: 'Forget key' }).click()
    expect(await stored()).not.toContain(FAKE_KEY)
    await expect(page.getByLabel('Key', { exact: true })).toHaveValue('')
  })

  test('a refused key says so, and never shows', async ({ workbench, page }) => {
    server = await startV1Server()
    await workbench.connected(server.url)
    const answers = new Answers(page)
    await answers.open()
    await answers.provider('anthropic', provider.url, 'sk-wrong-000000000')
    await expect(page.getByRole('alert').filter({ hasText: 'provider' })).toContainText('refused the key')
  })

  test('trust lets the next ones through until its budget ends', async ({ workbench, page }) => {
    server = await startV1Server()
    await workbench.connected(server.url)
    const answers = new Answers(page)
    await answers.open()
    await answers.provider('openai', provider.url)
    await page.getByLabel('Model', { exact: true }).fill('fake-text')
    await answers.route('Sampling', 'Provider')
    await page.getByLabel('Requests').fill('2')
    await answers.close()
    await workbench.call('ask_model')
    await (await workbench.ask('sampling')).act(/and trust this server for 2 requests/)
    await expect(workbench.newestCall()).toContainText('You said: Say hello')
    await workbench.call('ask_model')
    await expect(workbench.newestCall()).toContainText('You said: Say hello')
    await workbench.call('ask_model')
    const ask = await workbench.ask('sampling')
    await expect(ask.card.getByText(/trust ended/i)).toBeVisible()
    await ask.act(/^Reject/)
    await expect(workbench.newestCall()).toContainText(/rejected/i)
  })

  test('a slow answer is shown as it comes, and can be stopped', async ({ workbench, page }) => {
    server = await startV2Server()
    await workbench.connected(server.url)
    const answers = new Answers(page)
    await answers.open()
    await answers.provider('google', provider.url)
    await answers.route('Sampling', 'Provider')
    await answers.close()
    await workbench.call('ask_model')
    const ask = await runWith(workbench, 'fake-slow')
    await expect(ask.card.getByText(/You said: Say/)).toBeVisible()
    await expect(ask.card.getByText('The model is writing…')).toBeVisible()
    await ask.act(/^Stop/)
    await expect(ask.card.getByRole('button', { name: /^Run ⌘/ })).toBeVisible()
    await ask.act(/^Reject/)
    await expect(workbench.newestCall()).toContainText('GIVEN_UP')
  })
})
