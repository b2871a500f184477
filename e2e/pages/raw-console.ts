import type { Locator, Page } from '@playwright/test'

/** The raw console as a person sees it. */
export class RawConsole {
  readonly pane: Locator
  readonly body: Locator
  readonly send: Locator

  constructor(page: Page) {
    this.pane = page.getByRole('region', { name: 'Raw console' })
    this.body = this.pane.getByLabel('Body to send')
    this.send = this.pane.getByRole('button', { name: /^Send/ })
  }

  /** Starts from a message of the revision. */
  async template(name: string): Promise<void> {
    await this.pane.getByLabel('Start from a message').fill(name)
  }
}
