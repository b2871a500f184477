import { expect, type Locator, type Page } from '@playwright/test'
import { AskCard } from './ask-card'

/** The workbench as a person sees it: every locator is a role and a name. */
export class Workbench {
  readonly page: Page
  readonly url: Locator
  readonly timeline: Locator
  readonly rail: Locator
  readonly detail: Locator
  readonly asks: Locator

  constructor(page: Page) {
    this.page = page
    this.url = page.getByLabel('Server URL').filter({ visible: true })
    this.timeline = page.getByRole('grid', { name: 'Timeline' })
    this.rail = page.getByRole('listbox', { name: 'What the server offers' })
    this.detail = page.getByRole('region', { name: 'Detail' })
    this.asks = page.getByRole('region', { name: 'What the server asks' })
  }

  /** Opens the app by the link that it printed when it started. */
  async open(): Promise<void> {
    await this.page.goto(process.env['PARLEY_URL'] ?? '')
  }

  async connect(url: string): Promise<void> {
    await this.url.fill(url)
    await this.url.press('Enter')
  }

  /** Connects and waits until the rail offers something. */
  async connected(url: string): Promise<void> {
    await this.connect(url)
    const bar = this.page.getByRole('group', { name: 'Connection' })
    await expect(bar.getByText('Connected', { exact: true })).toBeVisible()
    await expect(this.rail.getByRole('option').first()).toBeVisible()
  }

  async version(name: 'auto' | 'modern' | 'legacy'): Promise<void> {
    await this.page.getByRole('button', { name: /^version/i }).click()
    await this.page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
    await this.page.keyboard.press('Escape')
  }

  /** Connects again to the same server, and waits until the timeline tells of both connections. */
  async reconnect(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Reconnect|Connect)$/ })
      .first()
      .click()
    const filter = this.page.getByLabel('Filter the timeline')
    // Rows out of sight are not in the page: leave only those that count.
    await filter.fill('kind:note')
    // More than two where the server lost the session, and another had been started by itself.
    await expect.poll(() => this.row(/(?<!dis)connected (modern|legacy)/).count()).toBeGreaterThanOrEqual(2)
    await filter.fill('')
  }

  /** A row by the start of what it says: `tools/call echo`, `result …`. */
  row(text: string | RegExp): Locator {
    return this.timeline.getByRole('row').filter({ hasText: text })
  }

  /** Picks an item of the rail; resolves with its panel. */
  async pick(name: string, kind: 'tool' | 'resource' | 'template' | 'prompt' = 'tool'): Promise<Locator> {
    await this.rail.getByRole('option', { name: new RegExp(`^(invalid )?${escape(name)}(\\s|$)`) }).click()
    const panel = this.page.getByRole('article', { name: `${kind} ${name}`, exact: true })
    await expect(panel).toBeVisible()
    return panel
  }

  /** Picks a tool, fills named fields and calls it; resolves with the newest call's card. */
  async call(tool: string, fields: Record<string, string> = {}): Promise<Locator> {
    const panel = await this.pick(tool)
    await this.fill(panel, fields)
    await panel.getByRole('button', { name: /^Call(?! again)/ }).click()
    return this.newestCall()
  }

  /** Fills text and number fields by a part of their labels. */
  async fill(panel: Locator, fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await panel.getByRole('textbox', { name }).or(panel.getByRole('spinbutton', { name })).first().fill(value)
  }

  newestCall(): Locator {
    return this.page.getByRole('region', { name: /^Call p\d+:/ }).first()
  }

  /** The ask on top, once it is there. */
  async ask(kind: 'elicitation' | 'sampling' | 'roots'): Promise<AskCard> {
    const card = this.asks.getByRole('article', { name: `Ask: ${kind}` })
    await expect(card).toBeVisible()
    return new AskCard(card)
  }

  /** Rows of the timeline, in sight or not, and its head. */
  async rowCount(): Promise<number> {
    return Number(await this.timeline.getAttribute('aria-rowcount'))
  }

  /** Selects a row and opens a tab of its detail. */
  async inspect(row: Locator, tab: 'Message' | 'Raw' | 'HTTP' | 'Exchange'): Promise<Locator> {
    await row.first().click()
    await this.page.getByRole('tab', { name: tab }).click()
    return this.page.getByRole('tabpanel')
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
