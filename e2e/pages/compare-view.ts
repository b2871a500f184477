import { expect, type Locator } from '@playwright/test'
import type { Workbench } from './workbench'

/** The middle column while it compares or replays. */
export class CompareView {
  readonly differences: Locator
  readonly progress: Locator
  private readonly workbench: Workbench

  constructor(workbench: Workbench) {
    this.workbench = workbench
    this.differences = workbench.page.getByRole('region', { name: 'Differences' })
    this.progress = workbench.page.getByRole('list', { name: 'Calls made again' })
  }

  async open(): Promise<void> {
    await this.workbench.page.getByRole('radio', { name: 'Compare' }).check({ force: true })
  }

  /** Looks at what a replay of this session would send. */
  async replay(): Promise<void> {
    await this.workbench.page.getByRole('button', { name: 'Replay…', exact: true }).click()
    await expect(this.run).toBeVisible()
  }

  get run(): Locator {
    return this.workbench.page.getByRole('button', { name: /^Run \d+ calls?$/ })
  }

  /** A line by a part of what it says. */
  line(text: string | RegExp): Locator {
    return this.differences.locator('[data-row]').filter({ hasText: text })
  }

  part(of: 'Handshake' | 'Tools' | 'Calls'): Locator {
    return this.differences.getByRole('region', { name: of })
  }
}
