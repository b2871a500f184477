import { expect, type Locator, type Page } from '@playwright/test'

/** The pane in which a session is shared. */
export class SharePane {
  readonly pane: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.pane = page.getByRole('region', { name: 'Share', exact: true })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Share this session/ }).click()
    await expect(this.pane).toBeVisible()
  }

  async tab(name: 'Replaced' | 'What leaves' | 'Your shares'): Promise<void> {
    await this.pane.getByRole('tab', { name }).click()
  }

  /** How many lines of what leaves hold a text. */
  async linesWith(text: string): Promise<number> {
    await this.tab('What leaves')
    await this.pane.getByLabel('Search what leaves').fill(text)
    const told = this.pane.getByText(/^in \d+ of \d+ lines$/)
    await expect(told).toBeVisible()
    return Number(/^in (\d+)/.exec(await told.innerText())?.[1])
  }

  /** Makes the link; resolves with it. */
  async link(how: 'Encrypt and share' | 'As a link alone'): Promise<string> {
    await this.pane.getByRole('button', { name: how }).click()
    const field = this.pane.getByLabel('Link', { exact: true })
    await expect(field).toBeVisible()
    return field.inputValue()
  }
}
