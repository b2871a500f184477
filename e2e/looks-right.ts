import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
      // What is in a frame is a server's: an MCP App.
      iframes: false,
    }),
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/**
 * On the way from one colour to the other nothing has the contrast it ends with. What stands in closed `<details>` ends
 * without ever settling its `finished`: so each is asked, not awaited.
 */
const transitionsEnded = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      !document
        .getAnimations()
        .some((animation) => animation instanceof CSSTransition && animation.playState === 'running'),
  )

/** Axe finds nothing, nothing is cut off; leaves a picture. */
export const looksRight = async (page: Page, path: string): Promise<void> => {
  await transitionsEnded(page)
  expect(await violations(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await page.screenshot({ path })
}

/** The same in both themes and both widths, one after the other on the same page. */
export const looksRightInAll = async (page: Page, name: string, path: (file: string) => string): Promise<void> => {
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await looksRight(page, path(`${name}-${colorScheme}-${width}.png`))
    }
  }
}
