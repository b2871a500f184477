/** Tells when more than `most` things happen within `span` milliseconds: once for each time it begins. */
export class Burst {
  private readonly most: number
  private readonly span: number
  /** The newest `most` times; the oldest of them is at `next`. */
  private readonly times: number[] = []
  private next = 0
  private going = false

  constructor(most: number, span: number) {
    this.most = most
    this.span = span
  }

  /** `at` in milliseconds. True for the one with which a burst begins. */
  add(at: number): boolean {
    const oldest = this.times[this.next]
    this.times[this.next] = at
    this.next = (this.next + 1) % this.most
    const was = this.going
    this.going = oldest !== undefined && at - oldest < this.span
    return this.going && !was
  }
}
