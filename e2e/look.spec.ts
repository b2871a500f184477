import axe, { type AxeResults } from 'axe-core'
import type { Page } from '@playwright/test'
import { ExplorePane } from './pages/explore-pane'
import type { Workbench } from './pages/workbench'
import { demoUrl, expect, test } from './test'

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

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
    'error',
    async (workbench) => {
      await workbench.connect('http://127.0.0.1:1/mcp')
      await expect(workbench.page.getByRole('alert').filter({ hasText: 'ECONNREFUSED' })).toBeVisible()
    },
  ],
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 1024]) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })
      for (const [name, reach] of STATES) {
        test(`${name}: axe finds nothing, nothing is cut off`, async ({ workbench, page }, info) => {
          await reach(workbench)
          expect(await violations(page)).toEqual([])
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow).toBeLessThanOrEqual(0)
          await page.screenshot({ path: info.outputPath(`${name}-${colorScheme}-${width}.png`) })
        })
      }
    })
  }
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
  await page.keyboard.press('c')
  await expect(workbench.url).toBeFocused()
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
