import type { Started } from '@/lib/testing/servers/listen'
import { startV1Server, startV1SseServer } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { expect, test } from './test'

type Peer = {
  readonly name: string
  readonly start: () => Promise<Started>
  readonly revision: string
  readonly modern: boolean
}

const PEERS: readonly Peer[] = [
  { name: 'a v1-SDK server', start: () => startV1Server(), revision: 'legacy 2025-11-25', modern: false },
  {
    name: 'a v1-SDK server over HTTP+SSE',
    start: () => startV1SseServer(),
    revision: 'legacy 2025-11-25',
    modern: false,
  },
  { name: 'a v2-SDK server', start: () => startV2Server(), revision: 'modern 2026-07-28', modern: true },
]

for (const { name, start, revision, modern } of PEERS) {
  test.describe(name, () => {
    let server: Started
    test.beforeEach(async ({ workbench }) => {
      server = await start()
      await workbench.connected(server.url)
    })
    test.afterEach(() => server.stop())

    test('is negotiated with, listed and called', async ({ workbench, page }) => {
      await expect(page.getByRole('button', { name: `Version: ${revision}` })).toBeVisible()
      await expect(workbench.row(/(?<!dis)connected/)).toContainText(revision)
      await expect(await workbench.call('echo', { text: 'hällo' })).toContainText('hällo')
      await expect(await workbench.call('count')).toContainText('counted to 3')
      await expect(workbench.row('progress').first()).toContainText('1 / 3')
      await expect(await workbench.call('fail')).toContainText('The tool threw this')
      const tab = await workbench.inspect(workbench.row('tools/call echo'), 'HTTP')
      await expect(tab).toContainText(/content-type/i)
      await expect(tab).toContainText('application/json')
    })

    test('asks with a form, answered in every way', async ({ workbench }) => {
      for (const [act, sent] of [
        [/^Accept/, '"name":"Ada"'],
        [/^Decline/, '"decline"'],
        [/^Cancel$/, '"cancel"'],
      ] as const) {
        await workbench.call('ask_form')
        const ask = await workbench.ask('elicitation')
        await ask.fill({ Name: 'Ada' })
        await ask.act(act)
        await expect(workbench.newestCall()).toContainText(sent)
        await expect(workbench.newestCall()).not.toContainText('age')
      }
    })

    test('asks with a URL, answered in every way', async ({ workbench }) => {
      for (const act of ['accept', 'decline', 'cancel'] as const) {
        await workbench.call('ask_url')
        const ask = await workbench.ask('elicitation')
        await expect(ask.card.getByText('example.com', { exact: true })).toBeVisible()
        await expect(ask.card.getByRole('link', { name: 'Open link' })).toHaveAttribute('rel', 'noopener noreferrer')
        await ask.act(new RegExp(`^${act}`, 'i'))
        await expect(workbench.newestCall()).toContainText(`"${act}"`)
      }
    })

    test('asks the model, answered by typing and rejected', async ({ workbench }) => {
      await workbench.call('ask_model')
      const ask = await workbench.ask('sampling')
      await expect(ask.card).toContainText('Say hello')
      await ask.fill({ 'Your answer, as the model': 'Hello!', Model: 'by-hand' })
      await ask.act(/^Send/)
      await expect(workbench.newestCall()).toContainText('"Hello!"')
      await expect(workbench.newestCall()).toContainText('by-hand')

      await workbench.call('ask_model')
      await (await workbench.ask('sampling')).act(/^Reject/)
      await expect(workbench.newestCall()).toContainText(modern ? 'GIVEN_UP' : /rejected/i)
    })

    test('asks for roots', async ({ workbench }) => {
      await workbench.call('ask_roots')
      await (await workbench.ask('roots')).act(/^Send/)
      await expect(workbench.newestCall()).toContainText('"roots":')
    })

    test('is killed in the middle of a call, and restarted', async ({ workbench }) => {
      const card = await workbench.call('slow')
      await expect(workbench.row('tools/call slow')).toBeVisible()
      await server.stop()
      await expect(card).toContainText(/cut|socket|closed|reset/i)
      const port = Number(new URL(server.url).port)
      server = await restart(name, port)
      await workbench.reconnect()
      await expect(await workbench.call('echo', { text: 'back' })).toContainText('back')
      await expect(workbench.row('tools/call slow')).toBeVisible()
    })
  })
}

const restart = (name: string, port: number): Promise<Started> => {
  if (name.includes('SSE')) return startV1SseServer(port)
  return name.includes('v1') ? startV1Server(port) : startV2Server(port)
}
