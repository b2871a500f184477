import { expect, type Locator, type Page } from '@playwright/test'
import type { Workbench } from './workbench'

/** What is found wrong: at the rows, in the detail, in the report. */
export class Findings {
  /** Of the row that is shown. */
  readonly list: Locator
  readonly report: Locator
  readonly probes: Locator
  readonly totals: Locator
  private readonly page: Page

  constructor({ page, detail }: Workbench) {
    this.page = page
    this.list = detail.getByRole('list', { name: 'Findings' })
    this.report = page.getByRole('region', { name: 'Report' })
    this.probes = this.report.getByRole('region', { name: 'Probes' })
    this.totals = page.getByRole('group', { name: 'Held against the spec' })
  }

  /** The marker at a row. */
  mark(row: Locator): Locator {
    return row.getByRole('button', { name: /findings?/ })
  }

  /** One finding of the row that is shown, open. */
  async open(id: string): Promise<Locator> {
    const item = this.list.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: id }) })
    const head = item.getByRole('button', { name: id })
    await expect(head).toBeVisible()
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
    return item
  }

  async openReport(): Promise<void> {
    await this.page.getByText('Report', { exact: true }).click()
    await expect(this.report.getByRole('region', { name: 'Requirements' })).toBeVisible()
  }

  /** A requirement's line in the report. */
  requirement(id: string): Locator {
    return this.report.getByRole('listitem').filter({ has: this.page.getByText(id, { exact: true }) })
  }
}
