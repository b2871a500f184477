import type { Page } from './live-reader'

const MOST_BYTES = 32 * 1024 * 1024

/** Keeps what was read last, of all feeds together, so that watchers who come one after the other share it. */
export class RecentPages {
  private readonly pages: Page[] = []
  private bytes = 0

  keep(page: Page): void {
    this.pages.push(page)
    this.bytes += page.text.length
    while (this.bytes > MOST_BYTES) this.bytes -= this.pages.shift()?.text.length ?? 0
  }

  forget(): void {
    this.pages.length = 0
    this.bytes = 0
  }
}
