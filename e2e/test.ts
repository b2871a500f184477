import { test as base } from '@playwright/test'
import { Workbench } from './pages/workbench'

type Fixtures = { readonly workbench: Workbench }

/** Every test gets the workbench opened, and fails when the page throws or breaks its own security policy. */
export const test = base.extend<Fixtures>({
  workbench: async ({ page }, provide) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Hydration|React/i.test(message.text()))
        faults.push(message.text())
    })
    const workbench = new Workbench(page)
    await workbench.open()
    await provide(workbench)
    base.expect(faults).toEqual([])
  },
})

export { expect } from '@playwright/test'

/** A demo server of the app under test, or of another. */
export const demoUrl = (name: 'concierge' | 'troublemaker', app = process.env['PARLEY_URL']): string =>
  new URL(`/api/demo/${name}/mcp`, app).href
