import type { Locator } from '@playwright/test'

/** One ask in the dock. */
export class AskCard {
  readonly card: Locator

  constructor(card: Locator) {
    this.card = card
  }

  /** Fills fields by the start of their labels: a label may go on with the field's name. */
  async fill(fields: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(fields))
      await this.card
        .getByRole('textbox', { name: new RegExp(`^${label}`) })
        .or(this.card.getByLabel(label, { exact: true }))
        .first()
        .fill(value)
  }

  /** Presses one of the ways to answer: Accept, Decline, Cancel, Send, Reject, Refuse. */
  async act(name: string | RegExp): Promise<void> {
    await this.card.getByRole('button', { name }).click()
  }
}
