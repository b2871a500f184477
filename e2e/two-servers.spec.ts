import type { Locator } from '@playwright/test'
import type { Started } from '@/lib/testing/servers/listen'
import { startV1Server } from '@/lib/testing/servers/v1-server'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { Workbench } from './pages/workbench'
import { expect, test } from './test'

const tabs = (workbench: Workbench): Locator => workbench.asks.getByRole('tab')

/** Answers the ask in front with what it asks, so that an answer gone astray tells where it came from. */
const answerShown = async (workbench: Workbench): Promise<void> => {
  const card = workbench.asks.getByRole('article')
  const kind = (await card.getAttribute('aria-label')) ?? ''
  const question = /v\d-server question \d/.exec(await card.innerText())?.[0] ?? ''
  if (kind.includes('elicitation')) await card.getByRole('textbox', { name: /^Answer/ }).fill(question)
  if (kind.includes('sampling')) await card.getByRole('textbox', { name: /^Your answer/ }).fill(question)
  await card.getByRole('button', { name: kind.includes('elicitation') ? /^Accept/ : /^Send/ }).click()
}

test.describe('two servers that ask five things at once', () => {
  let servers: readonly [Started, Started]
  test.beforeEach(async () => {
    servers = await Promise.all([startV1Server(), startV2Server()])
  })
  test.afterEach(async () => {
    await Promise.all(servers.map((server) => server.stop()))
  })

  test('each get every answer, and none meant for the other', async ({ workbench, context }) => {
    const other = new Workbench(await context.newPage())
    await other.open()
    const both = [workbench, other] as const
    await Promise.all(both.map((one, index) => one.connected(servers[index]?.url ?? '')))
    await Promise.all(both.map((one) => one.call('ask_five')))
    for (const one of both) await expect(tabs(one)).toHaveCount(5)
    // By turns, and the newest first: no order that the servers could have counted on.
    for (let left = 5; left > 0; left--)
      for (const one of both) {
        if (left > 1) {
          await expect(tabs(one)).toHaveCount(left)
          await tabs(one).last().click()
        }
        await answerShown(one)
      }
    for (const [index, one] of both.entries()) {
      const name = `v${index + 1}-server`
      const card = one.newestCall()
      await expect(card).toContainText('"q5"')
      const text = (await card.innerText()).replaceAll(/\s/g, '')
      for (const question of ['1', '2', '3'])
        expect(text).toMatch(new RegExp(`"q${question}":\\{[^}]*"answer":"${name}question${question}"`))
      expect(text).toContain(`${name}question4`)
      expect(text).not.toContain(`v${2 - index}-server`)
      await one.page.getByLabel('Filter the timeline').fill('kind:answer')
      await expect(one.timeline.getByRole('row').filter({ hasText: 'by you' })).toHaveCount(5)
    }
  })
})
