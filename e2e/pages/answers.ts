import { expect, type Locator, type Page } from '@playwright/test'
import { fakeBase, FAKE_KEY } from '@/lib/testing/fake-provider'

const PRESETS = { openai: 'OpenAI …', anthropic: 'Anthropic …', google: 'Google …' }

export type ProviderName = keyof typeof PRESETS

/** The "Answers" popover: who answers what, and the model provider. */
export class Answers {
  private readonly page: Page
  readonly trigger: Locator

  constructor(page: Page) {
    this.page = page
    this.trigger = page.getByRole('button', { name: /^Answers:/ })
  }

  async open(): Promise<void> {
    await this.trigger.click()
    await expect(this.page.getByRole('region', { name: 'Who answers' })).toBeVisible()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('region', { name: 'Who answers' })).toBeHidden()
  }

  async route(kind: 'Sampling' | 'Forms and links' | 'Roots', way: string): Promise<void> {
    await this.page.getByRole('group', { name: kind }).getByText(way, { exact: true }).click()
  }

  /** Sets up a provider of the fake that is served at `origin`, with its models loaded. */
  async provider(kind: ProviderName, origin: string, key = FAKE_KEY): Promise<void> {
    await this.page.getByLabel('Model provider').selectOption({ label: PRESETS[kind] })
    await this.page.getByLabel('Base URL').fill(fakeBase(origin, kind))
    await this.page.getByLabel('Key', { exact: true }).fill(key)
    await this.page.getByRole('button', { name: 'Load models' }).click()
  }
}
