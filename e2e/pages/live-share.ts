import { expect, type Browser, type Locator, type Page, type Request } from '@playwright/test'
import { SharePane } from './share-pane'
import { Workbench } from './workbench'

/** The owner's side of a live share. */
export class LiveShare {
  readonly chip: Locator
  readonly popover: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.chip = page.getByRole('button', { name: /^Live sharing:/ })
    this.popover = page.getByRole('dialog', { name: /^Live sharing:/ })
  }

  /** Begins from the share pane; resolves with the link. */
  async start(): Promise<string> {
    const share = new SharePane(this.page)
    await share.open()
    await share.pane.getByText('Live', { exact: true }).click()
    await share.pane.getByRole('button', { name: 'Share live' }).click()
    const link = await share.pane.getByLabel('Live link', { exact: true }).inputValue()
    await expect(this.chip).toHaveAccessibleName('Live sharing: live')
    await share.pane.getByRole('button', { name: 'Close sharing' }).click()
    return link
  }

  async letAnswer(): Promise<void> {
    await this.chip.click()
    await this.popover.getByLabel('Watchers may answer what the server asks').check()
    await this.page.keyboard.press('Escape')
  }

  async press(name: 'Stop sharing' | 'Stop and delete'): Promise<void> {
    await this.chip.click()
    await this.popover.getByRole('button', { name }).click()
  }
}

/** Somebody else's browser, without the token, that watches by a link; and all that it sent. */
export const watchedBy = async (browser: Browser, link: string) => {
  const page = await (await browser.newContext()).newPage()
  const requests: Request[] = []
  page.on('request', (request) => requests.push(request))
  await page.goto(link)
  const state = page.getByRole('group', { name: 'Shared session' }).getByRole('status')
  return { page, workbench: new Workbench(page), requests, state }
}
