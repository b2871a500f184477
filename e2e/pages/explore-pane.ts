import { expect, type Locator, type Page } from '@playwright/test'
import type { Workbench } from './workbench'

/** The explorer below the timeline: what would be run, then a grid of answers by profiles. */
export class ExplorePane {
  readonly pane: Locator
  readonly grid: Locator
  readonly findings: Locator
  readonly stop: Locator
  private readonly page: Page

  constructor({ page }: Workbench) {
    this.page = page
    this.pane = page.getByRole('region', { name: 'Explorer' })
    this.grid = this.pane.getByRole('grid', { name: /^Answers of/ })
    this.findings = this.pane.getByRole('list', { name: 'Findings' }).getByRole('listitem')
    this.stop = this.pane.getByRole('button', { name: 'Stop' })
  }

  /** Opens it from the panel of the tool that is shown. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Explore answers/ }).click()
    await expect(this.pane.getByRole('form')).toBeVisible()
  }

  async patience(seconds: number): Promise<void> {
    await this.pane.getByRole('spinbutton', { name: 'Patience, in seconds' }).fill(String(seconds))
  }

  async start(): Promise<void> {
    await this.pane.getByRole('button', { name: /^Run (about )?\d/ }).click()
    await expect(this.pane.getByRole('status').first()).toContainText(/\d+ calls?/)
  }

  /** Waits for the end; resolves with what the header says of it. */
  async ended(): Promise<string> {
    await expect(this.pane.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 120_000 })
    return this.pane.getByRole('status').first().innerText()
  }

  /** A cell by the start of its row (`all accepted`, `form decline`) and its column, from 0. */
  cell(answers: string, column = 0): Locator {
    const row = this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: answers, exact: true }) })
    return row.getByRole('gridcell').nth(column)
  }
}
