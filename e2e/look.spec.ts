import { fakeProvider } from '@/lib/testing/fake-provider'
import { serve } from '@/lib/testing/serve'
import { looksRight, looksRightInAll } from './looks-right'
import { Answers } from './pages/answers'
import { ExplorePane } from './pages/explore-pane'
import type { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

type State = readonly [name: string, reach: (workbench: Workbench) => Promise<void>]

const STATES: readonly State[] = [
  ['empty', async ({ url }) => expect(url).toBeVisible()],
  [
    'connected',
    async (workbench) => {
      await workbench.connected(demoUrl('concierge'))
      await workbench.pick('search_flights')
    },
  ],
  [
    'busy',
    async (workbench) => {
      await workbench.connected(demoUrl('concierge'))
      await expect(await workbench.call('weather')).toContainText(/result/i)
      await expect(await workbench.call('postcard')).toContainText(/result/i)
      await expect(await workbench.call('fail')).toContainText('isError')
      await workbench.call('slow_count', { to: '50' })
      await workbench.inspect(workbench.row('tools/call weather'), 'HTTP')
    },
  ],
  [
    'asking',
    async (workbench) => {
      await workbench.connected(demoUrl('concierge'))
      await workbench.call('book_trip')
      await workbench.ask('elicitation')
      await workbench.row('elicitation/create').click()
    },
  ],
  [
    'explored',
    async (workbench) => {
      await workbench.connected(demoUrl('troublemaker'))
      await workbench.pick('books_anyway')
      const explore = new ExplorePane(workbench)
      await explore.open()
      await explore.start()
      await explore.ended()
      await explore.cell('form decline').click()
    },
  ],
  [
    'pages required',
    async (workbench) => {
      await workbench.version('legacy')
      await workbench.connected(demoUrl('concierge'))
      await workbench.call('open_account')
      await expect(workbench.page.getByRole('region', { name: 'Pages to visit first' })).toBeVisible()
    },
  ],
  [
    'error',
    async (workbench) => {
      await workbench.connect('http://127.0.0.1:1/mcp')
      await expect(workbench.page.getByRole('alert').filter({ hasText: 'ECONNREFUSED' })).toBeVisible()
    },
  ],
]

/** Answers something that no demo server asks. */
const CASSETTE = {
  format: 'parley-cassette',
  version: 1,
  entries: [
    {
      ask: {
        method: 'sampling/createMessage',
        params: { messages: [{ role: 'user', content: { type: 'text', text: 'Who goes there?' } }], maxTokens: 10 },
      },
      answer: { kind: 'error', code: -1, message: 'Nobody' },
    },
  ],
}

for (const [name, reach] of STATES) {
  test(`${name}: axe finds nothing, nothing is cut off`, async ({ workbench, page }, info) => {
    test.slow()
    await reach(workbench)
    await looksRightInAll(page, name, (file) => info.outputPath(file))
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  // Each theme and each width once, and one page for all of them: each comes from the one before.
  const width = colorScheme === 'light' ? 1024 : 1440
  test.describe(`${colorScheme}, ${width} wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })
    test('who answers, prompt, completion, cassette: axe finds nothing, nothing is cut off', async ({
      workbench,
      page,
    }, info) => {
      test.slow()
      const look = (name: string) => looksRight(page, info.outputPath(`${name}-${colorScheme}-${width}.png`))
      const provider = await serve(fakeProvider)
      await workbench.connected(demoUrl('concierge'))
      await page.getByRole('button', { name: /^Capabilities:/ }).click()
      await expect(page.getByRole('dialog', { name: /^Capabilities:/ })).toBeVisible()
      await look('capabilities')
      await page.keyboard.press('Escape')

      const answers = new Answers(page)
      await answers.open()
      await answers.provider('openai', provider.url)
      await expect(page.getByText(/models listed/)).toBeVisible()
      await answers.route('Sampling', 'Provider')
      await page.getByLabel('Cassette file').setInputFiles({
        name: 'other.answers.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(CASSETTE)),
      })
      await expect(page.getByRole('list', { name: 'Recorded answers' })).toBeVisible()
      await look('answers')
      await answers.close()

      await workbench.call('review_diff')
      const ask = await workbench.ask('sampling')
      await ask.card.getByLabel(/^Model at/).fill('fake-text')
      await look('prompt')
      await ask.act(/^Run ⌘/)
      await expect(ask.card.getByLabel(/^The model’s answer/)).toBeVisible()
      await look('completion')
      await ask.card.getByText('Cassette', { exact: true }).click()
      await ask.act('Play its answer')
      await expect(ask.card.getByText('The cassette has no answer to this')).toBeVisible()
      await look('mismatch')
      await provider.stop()
    })
  })
}

test('25 rows and more fit on a screen of 900 pixels', async ({ workbench }) => {
  await workbench.connected(demoUrl('concierge'))
  await workbench.call('burst', { count: '60' })
  const seen = workbench.timeline.getByRole('row').filter({ visible: true })
  await expect.poll(() => seen.count()).toBeGreaterThan(25)
  const [first, second] = await Promise.all([seen.nth(5).boundingBox(), seen.nth(6).boundingBox()])
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeLessThanOrEqual(25)
})

test('the keyboard alone connects, moves through the rows and opens one', async ({ workbench, page }) => {
  // The page takes keys once it has come to life.
  await expect(async () => {
    await page.keyboard.press('c')
    await expect(workbench.url).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type(demoUrl('concierge'))
  await page.keyboard.press('Enter')
  await expect(workbench.rail.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(workbench.detail).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByLabel('Filter tools, resources and prompts')).toBeFocused()
})
